import { app, FrameContexts, pages } from "@microsoft/teams-js";

/** A tab in a channel or a group chat, as Teams keeps it. */
export interface ChannelTab {
  /** What opens it when Teams forgets the part of its address behind #: "natverk". */
  readonly id: string;
  readonly name: string;
  /** Behind #, with its slash. */
  readonly address: string;
}

/** Whether Teams is asking right now what a new tab is to show. */
export function isSettingUp(): boolean {
  return app.isInitialized() && app.getFrameContext() === FrameContexts.settings && pages.config.isSupported();
}

/** Lets the person press Save, and tells Teams then what they have chosen. Called again, the last choice holds. */
export function offerTab({ id, name, address }: ChannelTab): void {
  const contentUrl = new URL(`#${address}`, window.location.href).href;
  pages.config.registerOnSaveHandler((saving) => {
    pages.config.setConfig({ entityId: id, contentUrl, websiteUrl: contentUrl, suggestedDisplayName: name }).then(
      () => saving.notifySuccess(),
      () => saving.notifyFailure(),
    );
  });
  pages.config.setValidityState(true);
}

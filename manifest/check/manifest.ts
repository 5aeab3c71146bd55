/** What the rules read of a manifest that the schema has accepted. */
export interface Manifest {
  readonly $schema?: string;
  readonly manifestVersion: string;
  readonly version: string;
  readonly id: string;
  readonly developer: Readonly<Record<"websiteUrl" | "privacyUrl" | "termsOfUseUrl", string>>;
  readonly localizationInfo?: {
    readonly defaultLanguageTag: string;
    readonly additionalLanguages?: readonly { readonly languageTag: string; readonly file: string }[];
  };
  readonly icons: Readonly<Record<"color" | "outline", string>>;
  readonly staticTabs?: readonly StaticTab[];
  readonly configurableTabs?: readonly { readonly configurationUrl?: string }[];
  readonly bots?: readonly Bot[];
  readonly composeExtensions?: readonly ComposeExtension[];
  readonly validDomains?: readonly string[];
  readonly webApplicationInfo?: { readonly id: string; readonly resource?: string };
}

interface StaticTab {
  readonly entityId: string;
  readonly name?: string;
  readonly contentUrl?: string;
  readonly websiteUrl?: string;
  readonly scopes: readonly string[];
}

interface ComposeExtension {
  readonly botId?: string;
  readonly commands?: readonly {
    readonly id: string;
    readonly type?: "query" | "action";
    readonly title: string;
    readonly fetchTask?: boolean;
    readonly parameters?: readonly { readonly name: string }[];
  }[];
}

interface Bot {
  readonly botId: string;
  readonly scopes: readonly string[];
  readonly commandLists?: readonly {
    readonly scopes: readonly string[];
    readonly commands: readonly { readonly title: string }[];
  }[];
}

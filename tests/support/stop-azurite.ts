export default async function stopAzurite(): Promise<void> {
  const stop = (globalThis as Record<string, unknown>)["stopTestAzurite"] as () => Promise<void>;
  await stop();
}

export default async function stopDatabase() {
  await globalThis.samenkoersTestServer?.stop();
}

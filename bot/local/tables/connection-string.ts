/** The account that every Azurite has; its key is printed in Azurite's manual and opens nothing else. */
const ACCOUNT = "devstoreaccount1";
const ACCOUNT_KEY = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

/** The connection string of an Azurite that listens on an address such as http://127.0.0.1:10002. */
export function connectionStringFor(address: string): string {
  return `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${ACCOUNT_KEY};TableEndpoint=${address}/${ACCOUNT};`;
}

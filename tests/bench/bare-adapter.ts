import { TableClient } from "@azure/data-tables";
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from "botbuilder";
import restify from "restify";

/**
 * The least that could answer a card: the bot framework's adapter behind restify, one row written, one card back. What
 * the service costs beyond this is ours.
 */
const CARD = {
  type: "AdaptiveCard",
  version: "1.5",
  body: [{ type: "TextBlock", text: "Tack för ditt svar!", wrap: true }],
};

type BotRequest = Parameters<CloudAdapter["process"]>[0];

async function main(connectionString: string): Promise<void> {
  const table = TableClient.fromConnectionString(connectionString, "bare", { allowInsecureConnection: true });
  await table.createTable();
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  let row = 0;

  const server = restify.createServer();
  server.post("/api/messages", ...restify.plugins.bodyParser(), async (req: restify.Request, res: restify.Response) => {
    await adapter.process(req as unknown as BotRequest, res, answer);
  });
  server.listen(0, "127.0.0.1", () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));
  process.once("SIGTERM", () => process.exit(0));

  async function answer(context: TurnContext): Promise<void> {
    row += 1;
    const answers = JSON.stringify(context.activity.value);
    await table.upsertEntity({ partitionKey: "answers", rowKey: String(row), answers }, "Replace");
    const body = { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: CARD };
    await context.sendActivity({ type: "invokeResponse", value: { status: 200, body } });
  }
}

void main(process.env["TABLES_CONNECTION_STRING"]!);

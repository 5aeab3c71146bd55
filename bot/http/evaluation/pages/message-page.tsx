import { Layout, type PageContext } from "./layout";

interface MessagePageProps {
  readonly context: PageContext;
  readonly title: string;
  readonly text: string;
}

/** One message and nothing to do: the link is closed, wrong, or something went wrong here. */
export function MessagePage({ context, title, text }: MessagePageProps) {
  return (
    <Layout context={context} title={title}>
      <h1>{title}</h1>
      <p className="lead">{text}</p>
    </Layout>
  );
}

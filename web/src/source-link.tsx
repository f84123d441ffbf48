/** Only addresses of the web are links. */
export function SourceLink({ text, url }: { readonly text: string; readonly url?: string | undefined }) {
  return url && /^https?:\/\//.test(url) ? (
    <a href={url} rel="noopener noreferrer" target="_blank">
      {text}
    </a>
  ) : (
    text
  );
}

/** The foot of every printed page; CSS takes no variables there, so the text is written into the rule. */
export function PrintFoot({ text }: { text: string }) {
  const quoted = text.replace(/[\\"<]/g, (mark) => `\\${mark.charCodeAt(0).toString(16)} `);
  return (
    <style>{`@page { @bottom-left { content: "${quoted}"; font: 9pt "Source Sans 3"; } }`}</style>
  );
}

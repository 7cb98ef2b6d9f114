/** A link out of the dialog: only to web pages and to the mail program, whatever the address in it says. */
import type { ComponentChildren } from 'preact';

interface OutsideLinkProps {
  readonly url: string;
  readonly look?: string;
  readonly children: ComponentChildren;
}

/** Where the address is neither, its words stand without a link. */
export function OutsideLink({ url, look, children }: OutsideLinkProps) {
  if (!/^(https?:\/\/|mailto:)/i.test(url)) return <span>{children}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" class={look}>
      {children}
    </a>
  );
}

import { webAddress } from '../../shared/ui/webAddress.ts';

/** The host of an address, as it is shown. */
export function hostOf(url: string): string {
  return webAddress(url)?.hostname.replace(/^www\./, '') ?? url;
}

/** The pattern for interrupted relations, which is distinguishable from "no relations" in every kind of colour vision. It is used by its id, which must be unique in the page. */
export function Hatching({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-ground" width="4" height="4" />
        <rect class="hatch-line" width="1.2" height="4" />
      </pattern>
    </defs>
  );
}

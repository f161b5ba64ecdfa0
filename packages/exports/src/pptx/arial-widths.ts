/**
 * Advance widths of Arial, in thousandths of an em, as those of Liberation Sans, which is made to have the same: two digits
 * to the base 36 for each code point of a block. "00" is a code point that the font lacks.
 */
export const ARIAL_WIDTHS: readonly { readonly from: number; readonly regular: string; readonly bold: string }[] = [
  {
    from: 0x20,
    regular:
      '7q7q9vfhfhoqij5b9a9aaug87q9a7q7qfhfhfhfhfhfhfhfhfhfh7q7qg8g8g8fhs8ijijk3k3ijgzlmk37qdwijfhn6k3lmijlmk3ijgzk3ijq8ijijgz7q7q7qd2fh9afhfhdwfhfh7qfhfh6767dw67n6fhfhfhfh9adw7qfhdwk3dwdwdw9a789ag8',
    bold: '7q9ad7fhfhoqk36m9a9aaug87q9a7q7qfhfhfhfhfhfhfhfhfhfh9a9ag8g8g8gzr4k3k3k3k3ijgzlmk37qfhk3gzn6k3lmijlmk3ijgzk3ijq8ijijgz9a7q9ag8fh9afhgzfhgzfh9agzgz7q7qfh7qoqgzgzgzgzaufh9agzfhlmfhfhdwau7saug8',
  },
  {
    from: 0xa0,
    regular:
      '7q9afhfhfhfh78fh9akhabfhg89akhfdb4f99a9a9ag1ey7q9a9aa6fhn6n6n6gzijijijijijijrsk3ijijijij7q7q7q7qk3k3lmlmlmlmlmg8lmk3k3k3k3ijijgzfhfhfhfhfhfhoqdwfhfhfhfh7q7q7q7qfhfhfhfhfhfhfhf9gzfhfhfhfhdwfhdwijfhijfhijfhk3dwk3dwk3dwk3dwk3h3k3fhijfhijfhijfhijfhijfhlmfhlmfhlmfhlmfhk3fhk3fh7q7q7q7q7q7q7q677q7qkfccdw67ijdwdwfh67fh67fh84fh9afh67k3fhk3fhk3fhgtk4fhlmfhlmfhlmfhrsq8k39ak39ak39aijdwijdwijdwijdwgz7qgzafgz7qk3fhk3fhk3fhk3fhk3fhk3fhq8k3ijdwijgzdwgzdwgzdw67',
    bold: '7q9afhfhfhfh7sfh9akhabfhg89akhfdb4f99a9a9ag1fh7q9a9aa6fhn6n6n6gzk3k3k3k3k3k3rsk3ijijijij7q7q7q7qk3k3lmlmlmlmlmg8lmk3k3k3k3ijijgzfhfhfhfhfhfhoqfhfhfhfhfh7q7q7q7qgzgzgzgzgzgzgzf9gzgzgzgzgzfhgzfhk3fhk3fhk3fhk3fhk3fhk3fhk3fhk3jzk3gzijfhijfhijfhijfhijfhlmgzlmgzlmgzlmgzk3gzk3gz7q7q7q7q7q7q7q7q7q7qltfhfh7qk3fhfhgz7qgz7qgzaqgzdcgz7qk3gzk3gzk3gzjpk4gzlmgzlmgzlmgzrsq8k3auk3auk3auijfhijfhijfhijfhgz9agzdcgz9ak3gzk3gzk3gzk3gzk3gzk3gzq8lmijfhijgzdwgzdwgzdw7q',
  },
  {
    from: 0x384,
    regular:
      '9a9aik7qltnaao00lj00nskx67ijijfbikijgzk3lm7qijikn6k3i2lmk3ij00h7gzijm6ijn8ks7qijg3cefh67f7g3g0dwfhcec9fhfh67dwdwg1dwcgfhj6ftdeh6b0f7i1eljtlp67f7fhf7lp',
    bold: '9acxk39anqp6d600mx00psna7qk3k3gqjzijgzk3lm7qk3ijn6k3hwlmk3ij00gpgzijmtijmima7qijh3ckgz7qg7h3gzfhgvd7ctgzf17qfifhh0fhcegzlah7ehj1cfg7jwg0kynh7qg7gzg7nh',
  },
  {
    from: 0x400,
    regular:
      'ijiko1f2jzij7q7qdwtes3nrg7k3hojziji9ijf2iuijpogtjzjzg7i9n6k3lmjzijk3gzhol5ijkkijphq2m0omi9jzs3k3fhfxesa5g8fhilcrfjfjc6g8j4fdfhf2fhdwcrdwmvdwfxehmbmvhdjzehe7kuf2fhfhfha5e7dw677q67p7mlfhc6fjdwfd',
    bold: 'ijilomfrjsij7q7ofhuetjobgzk3hbjzk3jzk3frjtijp4hfjzjzgzjin6k3lmjzijk3gzhbnqijkbjjrxsco6r8jzjssojzfhh6h3blhnfhjpduh3h3dxhokkgtgzgtgzfhdmfhobfhh3g5n6ngkanrh3fdnrg8fhfhgzblfdfh7q7u7qqxp7gzdxh3fhgt',
  },
  {
    from: 0x2010,
    regular: '9a9a00fhrsrs00fd676767679a9a9a00fhfh9r000000rs',
    bold: '9a9a00fhrsrs00fd7q7q7q7qdwdwdw00fhfh9r000000rs',
  },
];

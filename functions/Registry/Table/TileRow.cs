namespace BangGiao.Registry.Table;

/// <summary>A row of the table with the roots of tiles, so that a new process need not read the whole log.</summary>
/// <param name="Number">The number of the row, from 0: the row n begins with the tile n times <see cref="Most"/>.</param>
/// <param name="Roots">The roots, one after the other.</param>
/// <param name="Hash">The hash of the last change of the last tile: if it is that of the log, the roots are of the log's history.</param>
internal sealed record TileRow(int Number, byte[] Roots, string Hash)
{
    /// <summary>The most tiles of a row: 8 KiB of roots.</summary>
    public const int Most = 256;

    /// <summary>The number of bytes of a root.</summary>
    public const int RootBytes = 32;
}

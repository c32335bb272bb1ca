namespace BangGiao.Registry.Snapshots;

/// <summary>Identifies, within this process, the snapshots that follow from one load of the table.</summary>
/// <remarks>
/// If storage goes back to an earlier state, the reader loads the table again, and the new snapshots have another lineage. Versions are
/// comparable, and caches may be shared, only within a lineage. Between processes, the hash in the head identifies a history.
/// </remarks>
internal sealed class Lineage;

using BangGiao.Registry.Snapshots;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Upgrade;

/// <summary>Rewrites the records of one collection from an earlier form to the present one.</summary>
/// <remarks>
/// A migration must be a pure function that leaves a record in the present form as it is. So the records themselves tell what is left, and
/// a run that was killed goes on where it ended.
/// </remarks>
public interface IMigration
{
    /// <summary>The id in paths: lower-case letters, digits and hyphens.</summary>
    string Id { get; }

    /// <summary>A description for the operator, in one sentence.</summary>
    string Description { get; }

    /// <summary>The name of the collection.</summary>
    string Collection { get; }

    /// <summary>Changes the stored fields of a record to the present form.</summary>
    /// <param name="record">The record.</param>
    /// <param name="fields">Its stored fields, to be changed.</param>
    void Rewrite(StoredRecord record, JObject fields);
}

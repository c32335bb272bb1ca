using BangGiao.Records.Visibility;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Writing;

/// <summary>A change of a record by a special request, such as <c>POST …/reviews</c>.</summary>
/// <param name="Edit">Changes the stored fields of the given record, or returns a refusal.</param>
/// <param name="Locate">
/// Maps an error of the changed record to the request's body; null for an error that the request did not cause, which is ignored.
/// </param>
public sealed record Amendment(Func<StoredRecord, JObject, RegistryView, Refusal?> Edit, Func<StoredRecord, FieldError, FieldError?> Locate);

using BangGiao.Records.Visibility;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Writing;

/// <summary>What a request of its own, such as <c>POST …/reviews</c>, makes of a record.</summary>
/// <param name="Edit">Changes the stored fields of the record that it is given, as it stands in the view, or refuses.</param>
/// <param name="Locate">
/// Where a fault of the changed record lies in what was sent; null for a fault that the request has no part in: who adds to a record
/// is not held up by what it says elsewhere.
/// </param>
public sealed record Amendment(Func<StoredRecord, JObject, RegistryView, Refusal?> Edit, Func<StoredRecord, FieldError, FieldError?> Locate);

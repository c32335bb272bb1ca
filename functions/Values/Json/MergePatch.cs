using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Json;

/// <summary>
/// Applies and computes JSON merge patches (RFC 7396). Arguments are not modified, and results share no tokens with them.
/// </summary>
public static class MergePatch
{
    /// <summary>Applies a patch: null removes a member, and an array replaces the whole array.</summary>
    public static JObject Apply(JObject target, JObject patch)
    {
        var result = (JObject)target.DeepClone();
        foreach (var (name, change) in patch)
        {
            if (change is JObject inner)
                result[name] = Apply(result[name] as JObject ?? [], inner);
            else if (change is null || change.Type == JTokenType.Null)
                result.Remove(name);
            else
                result[name] = change.DeepClone();
        }

        return result;
    }

    /// <summary>
    /// The smallest patch from one body to another. A null argument counts as an empty body. The patch is exact for bodies without null
    /// members, which a merge patch cannot express.
    /// </summary>
    public static JObject Diff(JObject? before, JObject? after)
    {
        var patch = new JObject();
        foreach (var (name, value) in after ?? [])
        {
            if (Change(before?[name], value!) is { } change)
                patch[name] = change;
        }

        foreach (var (name, _) in before ?? [])
        {
            if (after?.ContainsKey(name) != true)
                patch[name] = JValue.CreateNull();
        }

        return patch;
    }

    private static JToken? Change(JToken? before, JToken after)
    {
        if (JToken.DeepEquals(before, after))
            return null;
        return before is JObject old && after is JObject now ? Diff(old, now) : after.DeepClone();
    }
}

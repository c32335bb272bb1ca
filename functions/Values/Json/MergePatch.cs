using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Json;

/// <summary>JSON merge patches (RFC 7396) of bodies. What is given is not changed, and what is returned shares nothing with it.</summary>
public static class MergePatch
{
    /// <summary>The target with the patch's members set; null removes a member, an array replaces the whole one.</summary>
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
    /// The smallest patch that turns one body into the other; no body at all counts as an empty one.
    /// Exact for bodies without null members, which a merge patch cannot tell from absent ones.
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

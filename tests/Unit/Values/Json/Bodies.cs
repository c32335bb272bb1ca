using BangGiao.Unit.Support;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Values.Json;

/// <summary>Bodies of any shape, some levels deep, whose members share few names so that two bodies meet in them.</summary>
internal static class Bodies
{
    public static Gen<JObject> WithoutNulls { get; } = Objects(3, Scalars());

    public static Gen<JObject> WithNulls { get; } = Objects(3, Gen.OneOf(Scalars(), Gen.Fresh(() => (JToken)JValue.CreateNull())));

    private static Gen<JToken> Scalars() => Gen.OneOf(
        AwkwardTexts.WellFormed.Select(text => (JToken)text),
        Gen.Choose(-5, 5).Select(number => (JToken)number),
        Gen.Choose(-5, 5).Select(number => (JToken)(number + 0.25)),
        Gen.Elements(true, false).Select(flag => (JToken)flag));

    private static Gen<JObject> Objects(int depth, Gen<JToken> scalars)
    {
        var names = Gen.Elements("a", "b", "c", "", "a.b", "[0]", "tên", "~/");
        return names.Zip(Values(depth - 1, scalars)).ListOf(4).Select(members =>
        {
            var body = new JObject();
            foreach (var (name, value) in members)
                body[name] = value.DeepClone();
            return body;
        });
    }

    private static Gen<JToken> Values(int depth, Gen<JToken> scalars) => depth <= 0
        ? scalars
        : Gen.OneOf(
            scalars,
            scalars,
            Objects(depth, scalars).Select(body => (JToken)body),
            Values(depth - 1, scalars).ListOf(2).Select(elements => (JToken)new JArray(elements.Select(element => element.DeepClone()))));
}

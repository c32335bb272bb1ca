using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace BangGiao.Values.Json;

/// <summary>
/// Selects the members that Newtonsoft writes: those that can be read back, in camel case. Keys of maps are written unchanged.
/// </summary>
internal sealed class RecordContracts : DefaultContractResolver
{
    public RecordContracts() => NamingStrategy = new CamelCaseNamingStrategy();

    // The members of a base type stand first, as in its own answers.
    protected override IList<JsonProperty> CreateProperties(Type type, MemberSerialization memberSerialization) =>
        [.. base.CreateProperties(type, memberSerialization).OrderBy(property => property.Order ?? -1).ThenBy(property => RecordMember.DepthOf(property.DeclaringType!))];

    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        // Read-only properties are derived and ignored, except those set by a constructor, as in anonymous types.
        property.Ignored |= !property.Writable && !IsConstructed(member);
        if (RecordMember.AttributeOf<WrittenAsNullAttribute>(member) is not null)
            property.NullValueHandling = NullValueHandling.Include;
        return property;
    }

    protected override JsonDictionaryContract CreateDictionaryContract(Type objectType)
    {
        var contract = base.CreateDictionaryContract(objectType);
        if (contract.DictionaryKeyType is { IsEnum: true } codes)
            contract.DictionaryKeyResolver = name => CodeName.Of((Enum)Enum.Parse(codes, name));
        return contract;
    }

    private static bool IsConstructed(MemberInfo member) => member.DeclaringType!.GetConstructors()
        .SelectMany(constructor => constructor.GetParameters())
        .Any(parameter => string.Equals(parameter.Name, member.Name, StringComparison.OrdinalIgnoreCase));
}

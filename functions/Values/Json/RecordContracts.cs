using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace BangGiao.Values.Json;

/// <summary>What is written of a type: the members that are read again, named in camel case; a map's keys as given.</summary>
internal sealed class RecordContracts : DefaultContractResolver
{
    public RecordContracts() => NamingStrategy = new CamelCaseNamingStrategy();

    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        // Read-only properties are derived. An anonymous type's are not: its constructor takes them.
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

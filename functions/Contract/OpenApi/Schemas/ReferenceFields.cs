using BangGiao.Records.Collections;
using BangGiao.Values.Json;

namespace BangGiao.Contract.OpenApi.Schemas;

/// <summary>The fields that hold ids of other records, and the collections of these records. Each collection is asked about a record with every field set.</summary>
/// <remarks>So there is no second list beside <see cref="Collection.ReferenceFieldsOf"/>, by which the registry looks them up.</remarks>
internal static class ReferenceFields
{
    /// <summary>The collection's path name by type and member.</summary>
    public static IReadOnlyDictionary<(Type Type, string Member), string> Of(CollectionRegistry collections) => collections.All
        .SelectMany(collection => collection.ReferenceFieldsOf(FullBody.Stored(collection))
            .Select(reference => (Member: MemberAt(collection.StoredType, reference.Pointer), reference.Key.Collection)))
        .Distinct()
        .ToDictionary(found => found.Member, found => found.Collection);

    private static (Type, string) MemberAt(Type type, string pointer)
    {
        RecordMember? member = null;
        foreach (var name in JsonPointers.SegmentsOf(pointer).Where(segment => !char.IsAsciiDigit(segment[0])))
            member = RecordShape.Of(member is null ? type : (member.Shape.Element ?? member.Shape).Type).Find(name);
        return (member!.Property.DeclaringType!, member.Name);
    }
}

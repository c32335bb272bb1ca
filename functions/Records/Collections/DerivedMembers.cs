using System.Collections.Concurrent;
using BangGiao.Values.Json;

namespace BangGiao.Records.Collections;

/// <summary>Writes the derived members of a collection's records, in the order in which <see cref="Representation.Of"/> has them.</summary>
internal sealed class DerivedMembers
{
    private static readonly ConcurrentDictionary<Type, DerivedMembers> Known = new();

    // The last path comes first: each is put before the first common member in turn.
    private readonly List<object> _outer = [];
    private readonly List<Inner> _inner = [];

    private DerivedMembers(CollectionFields collection)
    {
        foreach (var path in collection.DerivedPaths.Reverse())
        {
            var members = FieldPath.Parse(path).Members;
            var member = new Member(JsonPieces.NameOf(members[^1]), MemberPath.Of(collection.DerivedType, path));
            if (members.Count == 1)
                _outer.Add(member);
            else
                InnerOf(members[0]).Members.Insert(0, member);
        }
    }

    /// <summary>The names of the objects that have derived members beside stored ones.</summary>
    public IReadOnlyList<string> InnerNames => field ??= [.. _inner.Select(inner => inner.Parent)];

    /// <summary>The members of a collection, computed once.</summary>
    public static DerivedMembers Of(CollectionFields collection) => Known.GetOrAdd(collection.GetType(), static (_, fields) => new(fields), collection);

    /// <summary>Writes the members that stand in the record itself, each with a comma after it.</summary>
    /// <param name="derived">The derived fields.</param>
    /// <param name="hasInner">Whether the record has the object of a place in <see cref="InnerNames"/>; one that it has not is written here.</param>
    /// <param name="pieces">Where they are written.</param>
    public void WriteOuter(object derived, Func<int, bool> hasInner, JsonPieces pieces)
    {
        foreach (var item in _outer)
        {
            if (item is Member member)
            {
                member.Write(derived, pieces);
                pieces.Add(","u8);
            }
            else if (item is Inner inner && !hasInner(_inner.IndexOf(inner)))
            {
                pieces.Add(inner.Name);
                pieces.Add("{"u8);
                inner.Write(derived, pieces);
                pieces.Add("},"u8);
            }
        }
    }

    /// <summary>Writes the members that stand in an object of the record, with commas between them.</summary>
    public void WriteInner(int place, object derived, JsonPieces pieces) => _inner[place].Write(derived, pieces);

    private Inner InnerOf(string parent)
    {
        if (_inner.Find(inner => inner.Parent == parent) is { } known)
            return known;
        var made = new Inner(parent, JsonPieces.NameOf(parent), []);
        _inner.Add(made);
        _outer.Add(made);
        return made;
    }

    private sealed record Member(byte[] Name, MemberPath Path)
    {
        public void Write(object derived, JsonPieces pieces)
        {
            pieces.Add(Name);
            pieces.AddValue(Path.Read(derived));
        }
    }

    private sealed record Inner(string Parent, byte[] Name, List<Member> Members)
    {
        public void Write(object derived, JsonPieces pieces)
        {
            foreach (var (place, member) in Members.Index())
            {
                if (place > 0)
                    pieces.Add(","u8);
                member.Write(derived, pieces);
            }
        }
    }
}

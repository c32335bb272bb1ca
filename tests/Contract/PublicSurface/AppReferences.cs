using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace BangGiao.Contract.PublicSurface;

/// <summary>The types and members of one assembly that another one names in its metadata.</summary>
internal static class AppReferences
{
    public static IEnumerable<string> From(Assembly user, Assembly used)
    {
        using var file = new PEReader(File.OpenRead(user.Location));
        var metadata = file.GetMetadataReader();
        var types = metadata.TypeReferences.Select(handle => Resolve(user, handle));
        var members = metadata.MemberReferences
            .Where(handle => metadata.GetMemberReference(handle).Parent.Kind == HandleKind.TypeReference)
            .Select(handle => Resolve(user, handle));
        return types.Concat(members).OfType<MemberInfo>().Where(member => IsOf(used, member)).Select(Line).Distinct().ToList();
    }

    // What another assembly's generics or arrays hold is found as the types that they hold.
    private static MemberInfo? Resolve(Assembly user, EntityHandle handle) =>
        user.ManifestModule.ResolveMember(MetadataTokens.GetToken(handle));

    private static bool IsOf(Assembly used, MemberInfo member) => member.Module.Assembly == used;

    private static string Line(MemberInfo member) => member is Type type ? Surface.Line(type) : Surface.Line(member);
}

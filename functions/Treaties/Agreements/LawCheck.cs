using BangGiao.Registry.Profiles;
using BangGiao.Values.Json;

namespace BangGiao.Treaties.Agreements;

/// <summary>Checks the types and levels of agreements that the owner's law names.</summary>
internal sealed class LawCheck : IProfileCheck
{
    public IEnumerable<FieldError> Faults(OwnerProfile profile)
    {
        if (profile.Law is not { } law)
            return [];
        return
        [
            .. law.RegimeOf.Index().SelectMany(pair => Unknown<AgreementType>($"/law/regimeOf/{pair.Index}/types", pair.Item.Types)),
            .. law.RegimeOf.Index().SelectMany(pair => Unknown<AgreementLevel>($"/law/regimeOf/{pair.Index}/levels", pair.Item.Levels)),
            .. law.UnusualTypes.Index().SelectMany(pair => Unknown<AgreementType>($"/law/unusualTypes/{pair.Index}/types", pair.Item.Types)),
        ];
    }

    private static IEnumerable<FieldError> Unknown<T>(string place, IReadOnlyList<string> codes)
        where T : struct, Enum => codes.Index()
            .Where(pair => !CodeName.TryParse<T>(pair.Item, out _))
            .Select(pair => new FieldError($"{place}/{pair.Index}", CodeName.Requirements(typeof(T))));
}

using BangGiao.Records.Collections;

namespace BangGiao.Treaties.Agreements;

/// <summary>Filters of the list of agreements by what is recorded elsewhere: how its commitments are carried out, for example.</summary>
public interface IAgreementFilters
{
    /// <summary>The filters.</summary>
    public IReadOnlyList<Filter> All { get; }
}

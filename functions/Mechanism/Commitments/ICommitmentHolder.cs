using BangGiao.Records.Visibility;
using BangGiao.Values.Json;

namespace BangGiao.Mechanism.Commitments;

/// <summary>Something outside a commitment that relies on parts of it.</summary>
public interface ICommitmentHolder
{
    /// <summary>The errors of a commitment that would no longer have those parts.</summary>
    /// <param name="commitment">The commitment as it is to be stored.</param>
    /// <param name="before">The commitment as it is stored; null for a new one.</param>
    /// <param name="view">The view in which the holder looks.</param>
    IEnumerable<FieldError> Faults(Commitment commitment, Commitment? before, RegistryView view);
}

namespace BangGiao.Integration.Records.Attachments;

/// <summary>Tests that move hundreds of MiB: by themselves, so that the emulator has time for the others.</summary>
[CollectionDefinition(nameof(HeavyTransfers), DisableParallelization = true)]
public static class HeavyTransfers
{
}

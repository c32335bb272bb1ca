using System.Collections.Concurrent;
using System.Diagnostics;
using BangGiao.Integration.Records;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Support;

/// <summary>Validates all answers that tests receive against the published contract. One node process does it for all tests.</summary>
/// <remarks>The validation cannot be switched off: without node, or after it ends, the first request of a test fails.</remarks>
internal sealed class Judge
{
    private static readonly Lazy<Judge> Only = new(() => new());

    private readonly Process _process;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JArray>> _asked = new();
    private readonly ConcurrentDictionary<string, bool> _documents = new();
    private int _last;

    private Judge()
    {
        var start = new ProcessStartInfo("node", Path.Combine("tests", "Integration", "Contract", "OpenApi", "judge.mjs"))
        {
            WorkingDirectory = ShippedRegistry.Repository,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
        };
        _process = Process.Start(start)!;
        _ = Task.Run(ReadAsync);
    }

    public static Judge Instance => Only.Value;

    /// <summary>The differences between an answer and the contract; empty when it conforms.</summary>
    /// <param name="answer">The request and the answer.</param>
    /// <param name="key">The ETag of the contract.</param>
    /// <param name="document">The contract. It is sent to the process with the first answer of each ETag.</param>
    public async Task<IReadOnlyList<string>> FaultsAsync(JObject answer, string key, string document)
    {
        var id = Interlocked.Increment(ref _last);
        var asked = _asked[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        (answer["id"], answer["key"]) = (id, key);
        lock (_process)
        {
            if (_documents.TryAdd(key, true))
                answer["document"] = new JRaw(document);
            _process.StandardInput.WriteLine(answer.ToString(Formatting.None));
            _process.StandardInput.Flush();
        }
        return [.. (await asked.Task).Select(fault => (string)fault!)];
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            var judged = JObject.Parse(line);
            _asked.TryRemove((int)judged["id"]!, out var asked);
            asked!.SetResult((JArray)judged["faults"]!);
        }
        foreach (var asked in _asked.Values)
            asked.TrySetException(new InvalidOperationException("The judge of the contract has ended."));
    }
}

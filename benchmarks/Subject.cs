using System.Text;

namespace BangGiao.Benchmarks;

/// <summary>Something that is measured.</summary>
/// <param name="Name">What it is.</param>
/// <param name="OpenAsync">Opens one client of it.</param>
internal sealed record Subject(string Name, Func<Task<IClient>> OpenAsync)
{
    /// <summary>A request over HTTP; each client has a connection of its own.</summary>
    public static Subject Http(string name, Uri server, int status, Func<byte[]> request) =>
        new(name, async () => new HttpClientOfOne(await HttpConnection.OpenAsync(server), status, request));

    /// <summary>A request over HTTP that is made when a client opens.</summary>
    public static Subject Http(string name, Uri server, int status, Func<Task<byte[]>> request) => new(name, async () =>
    {
        var bytes = await request();
        return new HttpClientOfOne(await HttpConnection.OpenAsync(server), status, () => bytes);
    });

    /// <summary>A call of a library, whose clients share what connections it keeps.</summary>
    public static Subject Call(string name, Func<Task> call) => new(name, () => Task.FromResult<IClient>(new Caller(call)));

    private sealed class HttpClientOfOne(HttpConnection connection, int status, Func<byte[]> request) : IClient
    {
        public async ValueTask AskAsync()
        {
            var asked = request();
            if (await connection.AskAsync(asked) is var answered && answered != status)
                throw new InvalidOperationException($"{answered} instead of {status}: {Encoding.UTF8.GetString(asked)}");
        }

        public void Dispose() => connection.Dispose();
    }

    private sealed class Caller(Func<Task> call) : IClient
    {
        public ValueTask AskAsync() => new(call());

        public void Dispose()
        {
        }
    }
}

/// <summary>Who asks one thing after the other.</summary>
internal interface IClient : IDisposable
{
    /// <summary>Asks once; throws for a wrong answer.</summary>
    ValueTask AskAsync();
}

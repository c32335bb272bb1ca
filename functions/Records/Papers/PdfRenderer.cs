using System.ComponentModel;
using BangGiao.Values.Documents;
using BangGiao.Web.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BangGiao.Records.Papers;

/// <summary>Turns papers in Word into PDF, by the LibreOffice that the operator has named.</summary>
/// <remarks>A few run at once, and others wait. Waiting and rendering each end after the time that the operator has set.</remarks>
public sealed partial class PdfRenderer(IOptions<PaperOptions> options, TimeProvider time, ILogger<PdfRenderer> logger) : IDisposable
{
    /// <summary>The number of parallel runs. Each takes a processor for seconds, and some hundred megabytes.</summary>
    public const int AtOnce = 2;

    private readonly SemaphoreSlim _places = new(AtOnce);

    /// <summary>Whether the operator has named a renderer.</summary>
    public bool IsNamed { get; } = options.Value.Renderer is { Length: > 0 };

    private TimeSpan Limit => TimeSpan.FromSeconds(options.Value.RendererTimeoutSeconds);

    /// <summary>The PDF of a document.</summary>
    /// <param name="document">The document in Word.</param>
    /// <param name="cancellationToken">Stops waiting, and ends the renderer.</param>
    /// <exception cref="RefusedException">503: no place became free in time, or the renderer failed or took too long.</exception>
    public async Task<byte[]> RenderAsync(byte[] document, CancellationToken cancellationToken)
    {
        using (var waiting = new TimeLimit(Limit, time, cancellationToken))
        {
            try
            {
                await _places.WaitAsync(waiting.Token);
            }
            catch (OperationCanceledException) when (waiting.IsOver)
            {
                throw Refused("Too many papers are being made into PDF.");
            }
        }
        try
        {
            return await ConvertAsync(document, cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    private async Task<byte[]> ConvertAsync(byte[] document, CancellationToken cancellationToken)
    {
        using var limit = new TimeLimit(Limit, time, cancellationToken);
        using var run = new RendererRun(options.Value.Renderer!, fault => Log.NotDeleted(logger, fault));
        try
        {
            var (pdf, errors) = await run.ConvertAsync(document, limit.Token);
            if (PdfDocument.Is(pdf))
                return pdf;
            Log.Failed(logger, errors);
            throw Refused("The renderer of this registry has failed.");
        }
        catch (OperationCanceledException) when (limit.IsOver)
        {
            Log.TooSlow(logger, options.Value.RendererTimeoutSeconds);
            throw Refused("The renderer of this registry took too long.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Win32Exception)
        {
            Log.Failed(logger, e.Message);
            throw Refused("The renderer of this registry could not be started.");
        }
    }

    private static RefusedException Refused(string why) =>
        new(ProblemKind.RendererUnavailable, $"{why} Retry after the time in Retry-After, or ask for the paper in Word with format=docx.");

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The renderer Papers__Renderer made no PDF: {Errors}")]
        public static partial void Failed(ILogger logger, string errors);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The renderer Papers__Renderer was ended, because it made no PDF within {Seconds} seconds.")]
        public static partial void TooSlow(ILogger logger, int seconds);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The folder of a renderer could not be deleted: {Fault}")]
        public static partial void NotDeleted(ILogger logger, string fault);
    }

    // Ends with the request or with the time, and tells which of them it was.
    private sealed class TimeLimit : IDisposable
    {
        private readonly CancellationToken _request;
        private readonly CancellationTokenSource _end;
        private readonly CancellationTokenSource _both;

        public TimeLimit(TimeSpan limit, TimeProvider time, CancellationToken request)
        {
            _request = request;
            _end = new(limit, time);
            _both = CancellationTokenSource.CreateLinkedTokenSource(_end.Token, request);
        }

        public CancellationToken Token => _both.Token;

        public bool IsOver => _end.IsCancellationRequested && !_request.IsCancellationRequested;

        public void Dispose()
        {
            _both.Dispose();
            _end.Dispose();
        }
    }
}

using System.Diagnostics.Metrics;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Waiting;

namespace PowerCatalog.Web.Tests.Support;

/// <summary>Sees requests come into the line of a server's rate limiter (1), and leave it (-1), by the framework's measurements.</summary>
internal sealed class WaitingLine : IDisposable
{
    private readonly Channel<long> _moves = Channel.CreateUnbounded<long>();
    private readonly MeterListener _listener = new();

    public WaitingLine(IServiceProvider services)
    {
        // Meters of other servers in this process have another factory.
        var meters = services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "aspnetcore.rate_limiting.queued_requests" && ReferenceEquals(instrument.Meter.Scope, meters))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((_, move, _, _) => _moves.Writer.TryWrite(move));
        _listener.Start();
    }

    /// <summary>The next move; waits for it.</summary>
    public Task<long> NextAsync() =>
        _moves.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience.Limit);

    public void Dispose() => _listener.Dispose();
}

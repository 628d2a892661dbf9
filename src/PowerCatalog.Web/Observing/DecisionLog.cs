using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PowerCatalog.Application.Recording;

namespace PowerCatalog.Web.Observing;

/// <summary>
/// One line for each decision that was recorded or refused, and none for a preview: catalog, document number, revision, outcome, duration.
/// Who asked is in the trail of access.
/// </summary>
internal sealed class DecisionLog(AdjustmentRecorder recorder, ILogger<DecisionLog> log) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        recorder.Noting = Note;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Note(DecisionNote note) => log.Log(
        note.Outcome is null ? LogLevel.Error : LogLevel.Information,
        "Decision {Outcome}: catalog {Catalog}, document {DocumentNumber}, revision {Revision}, {Milliseconds} ms",
        note.Code, note.Division.Value, note.DocumentNumber ?? "-", note.Revision, Math.Round(note.Took.TotalMilliseconds, 1));
}

using System.Globalization;
using Microsoft.Extensions.Logging;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Signing;
using PowerCatalog.Checkpoints.Witnessing;
using PowerCatalog.Domain.Codes;
using PowerCatalog.ReadModels.Engine;

namespace PowerCatalog.Web.Attesting;

/// <summary>
/// Brings what was signed to the witnesses while the server runs. It is a work of its own, so that no signing waits for one.
/// </summary>
public sealed class CosigningService(
    CheckpointSigning signing, ReadModelFiles files, TimeProvider clock, ILogger<CosigningService> log) : CheckpointWork(clock, log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = WitnessClient.Http(Patience);

    /// <inheritdoc/>
    protected override string Fault =>
        "请见证人联署时出错，详见日志，将再试。Asking witnesses failed; the log has the details, and it is tried again.";

    /// <inheritdoc/>
    public override void Dispose()
    {
        _http.Dispose();
        base.Dispose();
    }

    /// <summary>The newest checkpoints, to see whether any is new.</summary>
    protected override string? State()
    {
        if (signing.Options.Witnesses.Count == 0 || files.Current is null || files.Refusal is not null) return null;
        return string.Join(' ', signing.Store.Divisions.Select(Newest));
    }

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<EvidenceException>> RoundAsync(CancellationToken cancellation) =>
        new Cosigning(signing, _http).RunAsync(cancellation);

    private string Newest(DivisionCode division) => string.Create(
        CultureInfo.InvariantCulture, $"{division}:{(signing.Store.Sizes(division) is [.., var newest] ? newest : 0)}");
}

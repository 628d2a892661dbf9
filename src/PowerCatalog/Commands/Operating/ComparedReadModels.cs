using Microsoft.Data.Sqlite;
using PowerCatalog.Home;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Foundation;

namespace PowerCatalog.Commands.Operating;

/// <summary>
/// Whether a verification held the folder's read models against the ledger. A tail that is gone leaves a ledger like any other: only what
/// has seen more tells.
/// </summary>
/// <param name="Compared">Whether they were compared.</param>
/// <param name="Reason">
/// Why not, for programs: <c>readOnly</c>, <c>none</c>, <c>otherVersion</c>, <c>unreadable</c> or <c>ledger</c>; null otherwise.
/// </param>
/// <param name="Zh">The same as a sentence in Chinese.</param>
/// <param name="En">The same in English.</param>
internal sealed record ComparedReadModels(bool Compared, string? Reason, string Zh, string En)
{
    private static readonly ComparedReadModels _compared = new(
        true, null, "读模型的事件记录簿与台账逐条比对过；其余内容由 replay --check 核对。",
        "The logs of the read models were compared with the ledger, event by event; 'replay --check' compares what else they hold.");

    private static readonly ComparedReadModels _readOnly = Not(
        "readOnly", "文件夹只读，其中的读模型不打开", "the folder is read-only, and read models in it are not opened");

    private static readonly ComparedReadModels _none = Not("none", "这里没有读模型", "there are none here");

    private static readonly ComparedReadModels _otherVersion = Not(
        "otherVersion", "它们是另一版本的", "they are of another version");

    private static readonly ComparedReadModels _unreadable = Not(
        "unreadable", "读模型文件无法读取，请运行 projections rebuild", "their file cannot be read; run 'projections rebuild'");

    /// <summary>Where the ledger itself could not be read.</summary>
    public static ComparedReadModels NoLedger { get; } = Not(
        "ledger", "台账本身不能读取", "the ledger itself cannot be read");

    /// <summary>Compares.</summary>
    /// <returns>Whether they were compared, and the finding where they differ.</returns>
    public static async Task<(ComparedReadModels Compared, IReadOnlyList<LedgerFinding> Findings)> OfAsync(
        CatalogHome home, CancellationToken cancellation)
    {
        if (home.IsReadOnly) return (_readOnly, []);
        try
        {
            return (Of(await home.Engine.CompareAsync(cancellation)), []);
        }
        catch (LedgerException exception) when (exception.Failure == LedgerFailure.Changed)
        {
            return (_compared, [new LedgerFinding("read-models", exception.Message)]);
        }
        catch (ReadModelException exception)
        {
            // It says nothing against the ledger.
            return (_unreadable with { Zh = _unreadable.Zh + exception.Message }, []);
        }
        catch (SqliteException)
        {
            return (_unreadable, []);
        }
    }

    private static ComparedReadModels Of(LedgerComparability comparability) => comparability switch
    {
        LedgerComparability.Compared => _compared,
        LedgerComparability.NoReadModels => _none,
        _ => _otherVersion,
    };

    private static ComparedReadModels Not(string reason, string chinese, string english) => new(
        false, reason, $"读模型没有与台账比对：{chinese}。", $"The read models were not compared with the ledger: {english}.");
}

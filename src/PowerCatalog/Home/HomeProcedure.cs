using PowerCatalog.Application.Procedure;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Procedure;

namespace PowerCatalog.Home;

/// <summary>The way of adjustments in a data folder: its steps, its read model and what is asked of it.</summary>
internal sealed class HomeProcedure
{
    public HomeProcedure(
        string folder, ILedger ledger, AdjustmentRecorder recorder, ICatalogKnowledge knowledge, ReferenceData reference,
        ProcedureRules rules, TimeProvider clock, TimeProvider taking)
    {
        var calendar = ReferenceFiles.Calendar();
        Steps = new AdjustmentProcedure(ledger, recorder, knowledge, reference, rules, calendar, taking);
        Folder = folder;
        Follower = new ProcedureFollower(ledger, folder, clock, Steps.CarryOnAsync);
        Queries = new ProcedureQueries(folder, rules, calendar, clock);
    }

    /// <summary>Takes steps.</summary>
    public AdjustmentProcedure Steps { get; }

    /// <summary>Where the read model lies.</summary>
    public string Folder { get; }

    /// <summary>Keeps the read model up to date.</summary>
    public ProcedureFollower Follower { get; }

    /// <summary>Answers from the read model.</summary>
    public ProcedureQueries Queries { get; }
}

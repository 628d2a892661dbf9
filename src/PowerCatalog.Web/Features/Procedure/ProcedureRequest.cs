using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Accounts;
using PowerCatalog.Application.Procedure;
using PowerCatalog.Application.Procedure.Proposing;
using PowerCatalog.Application.Procedure.Streams;
using PowerCatalog.Application.Procedure.Taking;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Procedure;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Keeping;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;

namespace PowerCatalog.Web.Features.Procedure;

/// <summary>
/// A request about the adjustments on their way in one catalog, which may not be open yet, from somebody with a role in it.
/// </summary>
internal sealed class ProcedureRequest
{
    private ProcedureRequest(HttpContext http, DivisionCode division) => (Http, Division) = (http, division);

    public HttpContext Http { get; }

    /// <summary>The catalog.</summary>
    public DivisionCode Division { get; }

    /// <summary>Who asks.</summary>
    public Person Person => Actors.PersonOf(Http.User);

    /// <summary>Takes steps.</summary>
    public AdjustmentProcedure Procedure => Http.RequestServices.GetRequiredService<AdjustmentProcedure>();

    /// <summary>Answers from the read model.</summary>
    public ProcedureQueries Queries => Http.RequestServices.GetRequiredService<ProcedureQueries>();

    /// <summary>Which adjustments the person is told of; null where that is all of them.</summary>
    public Func<ProcedureState, bool>? Seen =>
        Person is var person && Sight.IncludesAll(person, Division) ? null : state => Sight.Includes(person, state);

    /// <summary>Reads the address.</summary>
    /// <exception cref="ProblemException">It names no division.</exception>
    public static ProcedureRequest Of(HttpContext http)
    {
        var written = http.Route("division");
        return DivisionCode.TryParse(written, out var division)
            ? new ProcedureRequest(http, division)
            : throw new ProblemException(
                ProblemTypes.CatalogNotFound, $"“{written}”不是区划代码（6 位数字）。", $"'{written}' is not a division code (six digits).");
    }

    /// <summary>The id of an adjustment that begins; random, so that nobody finds one by guessing.</summary>
    public static AdjustmentId NewId() => AdjustmentId.Of(RandomNumberGenerator.GetBytes(16));

    /// <summary>The adjustment that the address names, as the ledger has it at this moment.</summary>
    /// <exception cref="ProblemException">There is none, or the person may not see it.</exception>
    public async Task<LoadedProcedure> LoadAsync() =>
        AdjustmentId.TryParse(Http.Route("adjustment"), out var id) && await Procedure.FindAsync(id, Http.RequestAborted) is { } loaded
            && loaded.State.Drafted.Division == Division && Sight.Includes(Person, loaded.State)
            ? loaded
            : throw NotFound();

    /// <summary>Takes a step of the adjustment that the address names, on the version that the person saw.</summary>
    /// <exception cref="ProblemException">There is none, or the person may not see it.</exception>
    public async Task<StepResult> TakeAsync(StepCommand command, long expected)
    {
        var id = (await LoadAsync()).State.Id;
        var result = await Procedure.TakeAsync(new Step(Person, id, expected), command, Http.RequestAborted);
        if (result.State?.Promulgated is { } recorded) OwnWrites.Note(Http, Division, recorded.Revision);
        return result;
    }

    /// <summary>Takes a township's request for a recall up, by putting forward what it asks.</summary>
    /// <exception cref="ProblemException">The adjustment began with no request.</exception>
    public Task<StepResult> TakeUpAsync(LoadedProcedure loaded, Step step) =>
        Http.RequestServices.GetRequiredService<LineSources>().OfRequest(loaded.State.Drafted) is { } lines
            ? Procedure.ProposeAsync(step, lines, Http.RequestAborted)
            : throw new ProblemException(
                ProblemTypes.BadRequest, "这项调整不是由乡镇的收回申请而来。", "This adjustment did not begin with a township's request.");

    /// <summary>What people are called: whoever is let in here has a role in the catalog, and sees names.</summary>
    public async Task<ActorNaming> NamesAsync() => ActorNaming.Named(
        await Http.RequestServices.GetRequiredService<AccountStore>().People.NamesAsync(Http.RequestAborted));

    /// <summary>The answer where there is no such adjustment, or none that the person may see.</summary>
    public static ProblemException NotFound() => new(
        ProblemTypes.ProcedureNotFound, "没有这项办理中的调整，或者您不参与它的办理。",
        "There is no such adjustment on its way, or you have no part in it.");
}

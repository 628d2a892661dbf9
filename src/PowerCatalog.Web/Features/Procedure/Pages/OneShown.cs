using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Procedure.Streams;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Time;
using PowerCatalog.Listings.Words;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Frame;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Layout.Sessions;

namespace PowerCatalog.Web.Features.Procedure.Pages;

/// <summary>Shows one adjustment, as it is opened and as a step that was not taken leaves it.</summary>
/// <param name="page">The request.</param>
/// <param name="loaded">The adjustment.</param>
internal sealed class OneShown(PageRequest page, LoadedProcedure loaded)
{
    private const int LinesOnPage = 25;

    private readonly ProcedureRequest _procedure = ProcedureRequest.Of(page.Http);

    /// <summary>The fields of its steps' forms.</summary>
    public StepFields Fields { get; } =
        new(page, loaded.State, page.Http.RequestServices.GetRequiredService<TimeProvider>().Today());

    /// <summary>Sends the page.</summary>
    /// <param name="status">The status.</param>
    /// <param name="with">Adds what has just happened.</param>
    public async Task WriteAsync(int status, Func<OneModel, OneModel> with)
    {
        var model = with(await ModelAsync());
        var way = page.Way(new Crumb(page.T["办理", "Procedure"], page.Links.Procedure), new Crumb(model.Answer.Card.Name, IsData: true));
        var content = new PageContent<OneModel>(model.Answer.Card.Name, way, model) { HasLens = false };
        var frame = PageRoutes.Frame(page, content);
        // What is shown in answer to a form has the address of the page, to which its links lead back.
        if (!HttpMethods.IsGet(page.Http.Request.Method))
            frame = frame with { Path = page.Links.OnItsWay(loaded.State.Id.Value), Query = [] };
        await PageWriter.WriteAsync(page.Http, frame, typeof(OnePage), model, status);
    }

    private async Task<OneModel> ModelAsync()
    {
        var offers = _procedure.Procedure.Offers(loaded.State, _procedure.Person);
        var own = _procedure.Queries.WaitsOf(loaded.State, new WaitingFor.OfPerson(_procedure.Person)).Select(wait => wait.Step)
            .ToHashSet();
        return new OneModel(
            _procedure.Queries.Of(loaded.State, loaded.Entries), PageSession.Token(page.Http),
            [
                .. offers.Where(offer => offer is { Against: null, Step: not ProcedureStep.Propose })
                    .Select(offer => new StepForm(offer, Fields.Of(offer, _ => null, _ => null), own.Contains(offer.Step)))
                    .OrderByDescending(form => form.IsOpen),
            ],
            [.. offers.Where(offer => offer.Against is not null)], await LinesAsync(), page.View.Actors,
            new ValueWords(page.View, page.Words).Body)
        {
            MayPropose = offers.Any(offer => offer is { Step: ProcedureStep.Propose, Against: null }),
        };
    }

    private async Task<LinesShown?> LinesAsync()
    {
        if (loaded.State.Promulgated is not null) return null;
        if (await _procedure.Procedure.AssessAsync(loaded, page.Http.RequestAborted) is not { } assessed) return null;
        // After a form was sent the address has no page.
        var (number, size) = ((int)(page.Query.Number(QueryParameters.Page) ?? 1), LinesOnPage);
        return new LinesShown(
            [.. assessed.Preview.Skip((number - 1) * size).Take(size)], number, size, assessed.Preview.Count,
            assessed.CountsBesideOpened, assessed.Opened,
            assessed.Consequences, [.. assessed.Problems.Take(Application.Recording.ProblemReport.Most)]);
    }
}

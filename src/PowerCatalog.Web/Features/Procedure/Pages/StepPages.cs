using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PowerCatalog.Application.Procedure.Taking;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Text;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Layout.Sessions;

namespace PowerCatalog.Web.Features.Procedure.Pages;

/// <summary>
/// Takes the steps of the pages. What is not taken is shown with everything that was typed; where others were faster, with what they did.
/// </summary>
internal static class StepPages
{
    public static void Map(PageRoutes taking) =>
        taking.Builder.MapPost(OnePages.One + "/steps/{step}", TakeAsync).ExcludeFromDescription();

    private static async Task TakeAsync(HttpContext http)
    {
        var form = await PageSession.ReadOwnFormAsync(http);
        var page = await PageRoutes.AskAsync(http, []);
        using (page.Request)
        {
            var procedure = ProcedureRequest.Of(http);
            var loaded = await procedure.LoadAsync();
            var offer = Offer(http, loaded.State, form["for"].ToString());
            var prefix = StepForm.PrefixOf(offer);
            var typed = new TypedStep(page.T, name => form[prefix + name]);
            var command = StepReading.Command(offer, form["digest"].ToString(), typed) ?? throw NoStep();
            if (typed.Faults.Count > 0)
            {
                var shown = new OneShown(page, loaded);
                await shown.WriteAsync(
                    StatusCodes.Status422UnprocessableEntity, model => With(model, shown.Fields, offer, typed));
                return;
            }

            var result = await procedure.TakeAsync(command, VersionOf(form));
            if (result.Outcome is StepOutcome.Taken or StepOutcome.AlreadyTaken) Done(http, page, offer.Step);
            else await RefuseAsync(page, procedure, result, offer, typed);
        }
    }

    /// <summary>The version of the adjustment that a page of ours showed.</summary>
    /// <exception cref="ProblemException">The form has none.</exception>
    public static long VersionOf(IFormCollection form) =>
        long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new ProblemException(
                ProblemTypes.BadRequest, "表单缺少页面所依据的版本。请回到页面重新提交。",
                "The form lacks the version of its page. Go back to the page and send it again.");

    private static void Done(HttpContext http, PageRequest page, ProcedureStep step) => http.Response.Redirect(
        Links.Address(page.Links.OnItsWay(http.Route("adjustment")), [(OnePages.Done.Name, EnumWords.Of(step))]));

    private static async Task RefuseAsync(
        PageRequest page, ProcedureRequest procedure, StepResult result, StepOffer offer, TypedStep typed)
    {
        var now = await procedure.LoadAsync();
        var shown = new OneShown(page, now);
        await shown.WriteAsync(Refusals.TypeOf(result).Status, model => With(model, shown.Fields, offer, typed) with
        {
            Problems = Refusals.ErrorsOf(result),
            Since = result.Since,
        });
    }

    // The form that was sent stands open with what was typed; where the step may no longer be taken, what was typed stands by itself.
    private static OneModel With(OneModel model, StepFields forms, StepOffer offer, TypedStep typed)
    {
        var fields = forms.Of(offer, typed.Value, typed.Fault);
        var form = model.Forms.FirstOrDefault(form => form.Offer.Step == offer.Step && form.Offer.For == offer.For);
        return form is not null
            ? model with { Forms = [.. model.Forms.Select(other => other == form ? new StepForm(form.Offer, fields, true) : other)] }
            : model with
            {
                Kept = [.. fields.Where(field => !string.IsNullOrWhiteSpace(field.Value)).Select(field => (field.Label, field.Value!))],
            };
    }

    private static StepOffer Offer(HttpContext http, ProcedureState state, string code)
    {
        if (!EnumWords.TryRead<ProcedureStep>(http.Route("step"), out var step)) throw NoStep();
        var body = step switch
        {
            ProcedureStep.GiveOpinion => DepartmentCode.TryParse(code, out var department) ? new Acceptor(department, null) : null,
            ProcedureStep.ConfirmHandOver => state.Lines?.Bearing.Acceptors.FirstOrDefault(acceptor => acceptor.Code() == code),
            _ => null,
        };
        return new StepOffer(step, body, null);
    }

    private static ProblemException NoStep() => new(
        ProblemTypes.NotFound, "没有这个办理步骤。", "There is no such step.");
}

using System.Net;
using System.Text.Json;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Procedure;

/// <summary>
/// An adjustment of three departments walks the whole way over the API with eight people. Before each step everybody tries every step that
/// is not theirs, and is refused with the reason that the adjustment itself told them.
/// </summary>
internal sealed class ApiWalk(Office office, string one = "")
{
    private readonly ProcedureCalls _calls = new(office.Server);
    private string _one = one;

    /// <summary>The adjustment's address.</summary>
    public string Address => _one;

    public async Task RunAsync()
    {
        await BeginAsync();
        await StepAsync(office.Clerk, "propose", "drafting", StepForms.OfThreeDepartments);
        await StepAsync(office.Clerk, "submit", "review");
        await StepAsync(office.Reform, "comment", "review");
        await StepAsync(office.Neighbour, "giveOpinion", "review", department: office.City);
        await StepAsync(office.Neighbour, "giveOpinion", "review", department: office.Culture);
        await StepAsync(office.Reform, "review", "legality");
        await StepAsync(office.Legality, "legality", "approval");
        await StepAsync(office.Approver, "approval", "ready");
        await StepAsync(office.Publisher, "promulgate", "promulgated");
        await StepAsync(office.Publisher, "publish", "published");
        await StepAsync(office.Neighbour, "confirmHandOver", "published", department: office.City);
        await StepAsync(office.Neighbour, "confirmHandOver", "published", department: office.Culture);
        await StepAsync(office.Township, "confirmHandOver", "done", township: Reference.Township);
    }

    /// <summary>Begins it.</summary>
    public async Task BeginAsync()
    {
        var body = new { name = "市场监管职权调整", department = office.Own, cause = new { on = "2026-05-25", text = "条例修改" } };
        var begun = await _calls.PostAsync(office.Clerk, ProcedureCalls.All, body, null);
        Assert.True(begun.Status == HttpStatusCode.Created, begun.Body.ToString());
        _one = begun.Location!;
        Assert.Equal("drafting", begun.Body.GetProperty("adjustment").GetProperty("stage").GetString());
    }

    /// <summary>Lets everybody try what is not theirs, then takes a step.</summary>
    public async Task StepAsync(
        OfficePerson who, string step, string stage, object? body = null, string? department = null, string? township = null)
    {
        await RefusedAsync();
        var shown = await _calls.GetAsync(office.Auditor, _one);
        var digest = shown.Body.GetProperty("trail").GetProperty("adjustment").GetProperty("digest").GetString();
        body ??= StepForms.Body(step, digest, department, township);
        var taken = await _calls.PostAsync(who, $"{_one}/{StepForms.Words[step]}", body, shown.Version);
        Assert.True(taken.Status == HttpStatusCode.OK, $"{step}: {taken.Body}");
        Assert.Equal("taken", taken.Body.GetProperty("outcome").GetString());
        Assert.Equal(stage, taken.Body.GetProperty("adjustment").GetProperty("stage").GetString());
        // The very step again, as after a lost answer, changes nothing.
        var again = await _calls.PostAsync(who, $"{_one}/{StepForms.Words[step]}", body, shown.Version);
        Assert.Equal("alreadyTaken", again.Body.GetProperty("outcome").GetString());
        Assert.Equal(taken.Version, again.Version);
    }

    private async Task RefusedAsync()
    {
        foreach (var person in office.All)
        {
            var shown = await _calls.GetAsync(person, _one);
            if (shown.Status == HttpStatusCode.NotFound)
            {
                var blind = await _calls.PostAsync(person, $"{_one}/comment", StepForms.Body("comment", null, null, null), "\"x\"");
                Assert.Equal("procedure-not-found", blind.Problem);
                continue;
            }

            foreach (var offer in shown.Body.GetProperty("offers").EnumerateArray().Where(IsRefused))
                await RefusedAsync(person, shown, offer);
        }
    }

    private async Task RefusedAsync(OfficePerson person, CallAnswer shown, JsonElement offer)
    {
        var step = offer.GetProperty("step").GetString()!;
        var digest = shown.Body.GetProperty("trail").GetProperty("adjustment").GetProperty("digest").GetString();
        var body = StepForms.Body(step, digest, offer.GetProperty("department").GetString(), offer.GetProperty("township").GetString());
        var refused = await _calls.PostAsync(person, $"{_one}/{StepForms.Words[step]}", body, shown.Version);
        if (person == office.Auditor)
        {
            Assert.Equal("forbidden", refused.Problem);
            return;
        }

        var code = offer.GetProperty("against").GetProperty("code").GetString()!;
        var expected = code is "procedure.not-allowed" or "procedure.own-draft" ? "step-not-allowed" : "step-refused";
        Assert.True(refused.Problem == expected, $"{person.Shown} {step}: {refused.Body}");
        Assert.Equal([code], refused.Codes);
        Assert.Equal(offer.GetProperty("against").GetProperty("zh").GetString(), refused.Body.GetProperty("detail").GetString());
    }

    private static bool IsRefused(JsonElement offer) => offer.GetProperty("against").ValueKind == JsonValueKind.Object;
}

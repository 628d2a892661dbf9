using System.Net;
using System.Net.Http.Headers;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Microsoft.Extensions.Logging;
using PowerCatalog.Waiting;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Procedure;

/// <summary>What waits for somebody, as a calendar program reads it, and the token that stands in its address.</summary>
public sealed class CalendarTests : IAsyncLifetime
{
    private RunningServer _server = null!;
    private Office _office = null!;
    private ApiWalk _walk = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Address => RunningServer.Api + "/procedure/calendar.ics";

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync(clock: Office.Clock());
        _office = await Office.SettleAsync(_server);
        _walk = new ApiWalk(_office);
        await _walk.BeginAsync();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task The_days_are_all_day_events_that_keep_their_names_when_they_move()
    {
        var calls = new ProcedureCalls(_server);
        // Ten working days after 2026-05-25: the clerk has to apply.
        var apply = Assert.Single(await EventsAsync(_office.Clerk, events => events.Count == 1));
        Assert.Equal(new DateOnly(2026, 6, 8), apply.Start!.Date);
        Assert.False(apply.Start.HasTime);
        Assert.Equal(new DateOnly(2026, 6, 9), apply.End!.Date);
        Assert.Equal("提交：市场监管职权调整", apply.Summary);
        await _walk.StepAsync(_office.Clerk, "propose", "drafting", StepForms.OfThreeDepartments);
        await _walk.StepAsync(_office.Clerk, "submit", "review");
        var review = Assert.Single(await EventsAsync(_office.Reform, events => events.Count == 1));
        Assert.Equal(new DateOnly(2026, 6, 23), review.Start!.Date);
        Assert.EndsWith("-review@powercatalog", review.Uid, StringComparison.Ordinal);
        Assert.Empty(await EventsAsync(_office.Clerk, events => events.Count == 0));
        // Two opinions of one clerk are one day.
        Assert.Equal(review.Uid, Assert.Single(await EventsAsync(_office.Neighbour, events => events.Count == 1)).Uid);
        var asked = await _server.Http.GetStringAsync($"{Address}?token={_office.Reform.Calendar}&lang=en", Cancellation);
        Assert.Contains("SUMMARY:review: 市场监管职权调整", asked, StringComparison.Ordinal);
        await _walk.StepAsync(_office.Reform, "return", "returned");
        Assert.Empty(await EventsAsync(_office.Reform, events => events.Count == 0));
        Assert.Equal(HttpStatusCode.OK, (await calls.GetAsync(_office.Clerk, _walk.Address)).Status);
    }

    [Fact]
    public async Task The_token_of_the_calendar_opens_the_calendar_alone_and_no_other_token_stands_in_an_address()
    {
        // Whatever the operator asks of the log, addresses with secrets are not in it.
        _server.Log.Least = LogLevel.Information;
        foreach (var wrong in (string[])["", "?token=", $"?token={_office.Clerk.Token}", "?token=pct_none"])
        {
            using var refused = await _server.SendAsync(HttpMethod.Get, Address + wrong);
            await RunningServer.ProblemOf(refused, 401, "unauthorized");
        }

        using (var header = await _server.SendAsync(HttpMethod.Get, Address, ("Authorization", $"Bearer {_office.Clerk.Token}")))
            await RunningServer.ProblemOf(header, 401, "unauthorized");
        foreach (var other in (string[])[ProcedureCalls.Root, RunningServer.Api])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, other);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _office.Clerk.Calendar);
            using var refused = await _server.Http.SendAsync(request, Cancellation);
            await RunningServer.ProblemOf(refused, 401, "unauthorized");
        }

        using var auditor = await _server.SendAsync(HttpMethod.Get, $"{Address}?token={_office.Auditor.Calendar}");
        await RunningServer.ProblemOf(auditor, 403, "forbidden");
        using var right = await _server.SendAsync(HttpMethod.Get, $"{Address}?token={_office.Clerk.Calendar}");
        Assert.Equal("text/calendar", right.Content.Headers.ContentType?.MediaType);
        Assert.True(right.Headers.CacheControl!.NoStore);
        Assert.Contains(_server.Log.Lines, line => line.Text.Contains("401", StringComparison.Ordinal));
        Assert.DoesNotContain(_server.Log.Lines, line => line.Text.Contains("pct_", StringComparison.Ordinal));
    }

    private async Task<List<CalendarEvent>> EventsAsync(OfficePerson who, Predicate<List<CalendarEvent>> until) =>
        await Eventually.GetAsync(
            async () => Calendar.Load(await _server.Http.GetStringAsync($"{Address}?token={who.Calendar}", Cancellation))!.Events.ToList(),
            until, Cancellation);
}

using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Accounts;
using PowerCatalog.Accounts.Links;
using PowerCatalog.Accounts.Testing;
using PowerCatalog.Domain.People;
using PowerCatalog.Web.Http.Policies;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

/// <summary>
/// Every address that is not open to all is tried by everybody: each role here and elsewhere, somebody without one, nobody.
/// </summary>
public sealed class RoleTests(SampleCatalog sample) : IClassFixture<SampleCatalog>
{
    // Who gets through, written down apart from the table that is tested; "*" is everybody with an account.
    private static readonly Dictionary<string, (Door Door, string[] Admitted)> Expected = new()
    {
        [Policies.Account] = (Door.Session, ["*"]),
        [Policies.People] = (Door.Session, ["administrator"]),
        [Policies.AccessOnPages] = (Door.Session, ["auditor"]),
        [Policies.Access] = (Door.Token, ["auditor"]),
        [Policies.Waiting] = (Door.Session, ["office", "reform-office", "auditor"]),
        [Policies.RecordOnPages] = (Door.Session, ["office", "reform-office"]),
        [Policies.Record] = (Door.Token, ["office", "reform-office"]),
        [Policies.SourcesOnPages] = (Door.Session, ["office", "reform-office", "auditor"]),
        [Policies.Sources] = (Door.Token, ["office", "reform-office", "auditor"]),
        [Policies.Procedure] = (Door.Token, [.. Taking, "auditor"]),
        [Policies.Steps] = (Door.Token, Taking),
        [Policies.Calendar] = (Door.Calendar, Taking),
        [Policies.ProcedureOnPages] = (Door.Session, [.. Taking, "auditor"]),
        [Policies.StepsOnPages] = (Door.Session, Taking),
        [Policies.Work] = (Door.Session, ["*"]),
    };

    private static string[] Taking =>
        ["office", "reform-office", "department-clerk", "legality-reviewer", "approver", "publisher", "township-officer"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_lets_in_whom_it_is_for_and_nobody_else()
    {
        var routes = Closed().ToList();
        Assert.Equal(Expected.Keys.Order(), routes.Select(route => route.Policy).Distinct().Order());
        foreach (var person in People())
        {
            using var session = await SignInAsync(person);
            foreach (var (route, policy) in routes)
            {
                var (door, admitted) = Expected[policy];
                using var answer = door switch
                {
                    Door.Token => await AskAsync(route, person.Token),
                    Door.Calendar => await AskAsync(route, null, "?token=" + person.Calendar),
                    _ => await session.AskAsync(Method(route), Address(route)),
                };
                var through = answer.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized) && !IsToSignIn(answer);
                var expected = admitted.Contains("*") || admitted.Contains(person.SignInName);
                Assert.True(
                    through == expected, $"{person.SignInName}: {Method(route)} {Address(route)} ({policy}) {(int)answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task Nobody_gets_through_without_an_account()
    {
        foreach (var (route, policy) in Closed())
        {
            using var answer = await AskAsync(route, null);
            Assert.True(
                answer.StatusCode == HttpStatusCode.Unauthorized || (Method(route) == HttpMethod.Get && IsToSignIn(answer)),
                $"{Method(route)} {Address(route)} ({policy}) {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_refusal_says_which_role_is_lacking()
    {
        using var refused = await AskAsync(
            Closed().First(route => route.Policy == Policies.Record).Route, TestPeople.Of(Role.Approver).Token);
        var problem = await RunningServer.ProblemOf(refused, 403, "forbidden");
        Assert.Contains("审改办", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains("640300", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private static IEnumerable<TestPerson> People() =>
        [.. Enum.GetValues<Role>().SelectMany(role => (TestPerson[])[TestPeople.Of(role), TestPeople.ElsewhereOf(role)]),
            TestPeople.Nobody, TestPeople.Office];

    private IEnumerable<(RouteEndpoint Route, string Policy)> Closed() =>
        from route in sample.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.Cast<RouteEndpoint>()
        let policy = route.Metadata.GetMetadata<IAuthorizeData>()!.Policy!
        where Policies.All.Single(known => known.Name == policy).Door is Door.Session or Door.Token or Door.Calendar
        select (route, policy);

    private async Task<Browser> SignInAsync(TestPerson person)
    {
        var secret = await sample.Server.Services.GetRequiredService<AccountStore>().Links.MakeAsync(
            LinkPurpose.SignIn, person.Id, Cancellation);
        var browser = new Browser(sample.Server);
        var page = await browser.GoAsync(OneTimeLinks.AddressOf(secret));
        await browser.SendAsync(page, OneTimeLinks.AddressOf(secret), HttpStatusCode.OK);
        return browser;
    }

    private async Task<HttpResponseMessage> AskAsync(RouteEndpoint route, string? token, string query = "")
    {
        using var request = new HttpRequestMessage(Method(route), Address(route) + query);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (request.Method == HttpMethod.Post) request.Content = new StringContent("{}", new MediaTypeHeaderValue("application/json"));
        return await sample.Server.Http.SendAsync(request, Cancellation);
    }

    private static bool IsToSignIn(HttpResponseMessage answer) =>
        answer.Headers.Location?.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal) == true
            || answer.RequestMessage!.RequestUri!.AbsolutePath == "/sign-in";

    private static HttpMethod Method(RouteEndpoint route) => new(route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single());

    private static string Address(RouteEndpoint route) => "/" + string.Concat(route.RoutePattern.PathSegments.Select(
        segment => "/" + string.Concat(segment.Parts.Select(Part))))[1..];

    private static string Part(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { Name: "division" } => "640300",
        RoutePatternParameterPart { Name: "id" or "adjustment" } => "6f3b5f0e-0000-4000-8000-000000000000",
        RoutePatternParameterPart => "1",
        _ => "",
    };
}

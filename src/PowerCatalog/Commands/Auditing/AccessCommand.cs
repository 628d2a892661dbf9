using System.CommandLine;
using PowerCatalog.Application.Access;
using PowerCatalog.Commands.Options;
using PowerCatalog.Domain.Access;
using PowerCatalog.Domain.Text;
using PowerCatalog.Home;
using PowerCatalog.Listings.Access;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Auditing;

/// <summary><c>access</c>: the trail of access of a month.</summary>
internal static class AccessCommand
{
    private const int Most = 10_000;

    public static Command Create()
    {
        var (data, json) = (Common.Data(), Common.Json());
        var month = new Option<string?>("--month") { Description = "月份，如 2026-11；默认本月 The month; this one by default" };
        var what = new Option<string?>("--what") { Description = "只看一种事项 One kind only" };
        what.AcceptOnlyFromAmong([.. Enum.GetValues<AccessKind>().Select(EnumWords.Of)]);
        var who = new Option<string?>("--who") { Description = "人员编号：所为或所涉 A person's id: who did it, or whom it was about" };
        var from = new Option<string?>("--from") { Description = "网络地址 The client's network address" };
        var command = new Command("access", "访问记录：登录、拒绝、导出、写入、人员变动 The trail of access") { data, json, month, what, who, from };
        command.SetAction(async (parsed, cancellation) =>
        {
            var place = Common.Place(parsed, data);
            await using var home = CatalogHome.Open(place, create: false);
            var query = new AccessQuery(MonthOf(parsed.GetValue(month), home.Clock), Most: Most)
            {
                What = EnumWords.TryRead<AccessKind>(parsed.GetValue(what), out var kind) ? kind : null,
                Who = parsed.GetValue(who),
                From = parsed.GetValue(from),
            };
            await using var accounts = AccountSettings.Open(place);
            Print(await FindAsync(home, query, await accounts.People.NamesAsync(cancellation), cancellation), parsed.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static AccessMonth MonthOf(string? text, TimeProvider clock) =>
        text is null ? AccessMonth.Of(clock.GetUtcNow())
            : AccessMonth.TryParse(text, out var month) ? month
            : throw new CommandException(
                ExitCode.WrongUsage, $"--month 应为年月，如 2026-11。'{text}' is not a year and month, as 2026-11.");

    private static async Task<IReadOnlyList<AccessShown>> FindAsync(
        CatalogHome home, AccessQuery query, IReadOnlyDictionary<string, string> names, CancellationToken cancellation)
    {
        var (trail, all) = (new AccessTrail(home.Ledger), new List<AccessShown>());
        for (long? before = null; ;)
        {
            var answer = await trail.FindAsync(query with { Before = before }, cancellation);
            all.AddRange(answer.Entries.Select(
                entry => new AccessShown(entry.Revision, AccessShown.WhoOf(entry.Noted, entry.Actor, names), entry.Noted)));
            if (answer.Next is null) return all;
            before = answer.Next;
        }
    }

    private static void Print(IReadOnlyList<AccessShown> entries, bool json)
    {
        if (!json)
        {
            Terminal.Table(AccessListing.Entries, entries);
            return;
        }

        Json.Print(entries.Select(entry => new
        {
            entry.Revision,
            entry.Noted.At,
            What = EnumWords.Of(entry.Noted.What),
            Person = entry.Noted.Person?.Value,
            entry.Who,
            entry.Noted.Subject,
            entry.Noted.From,
            entry.Noted.Request,
            entry.Noted.Status,
            entry.Noted.Token,
            entry.Noted.Times,
        }));
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Accounts;
using PowerCatalog.Application.Access;
using PowerCatalog.Domain.Access;
using PowerCatalog.Domain.Text;
using PowerCatalog.Ledger;
using PowerCatalog.Listings.Access;
using PowerCatalog.Web.Http.Requests;

namespace PowerCatalog.Web.Features.Access;

/// <summary>What is asked of the trail of access, and the answer.</summary>
internal static class AccessAsked
{
    private const int MostInFile = 100_000;

    public static readonly QueryParameter Month = new("month", ParameterType.Text, "哪个月，如 2026-11；默认本月 The month; this one by default.");

    public static readonly QueryParameter What = new("what", ParameterType.Text, "只看一种事项 One kind only.")
    {
        Values = [.. Enum.GetValues<AccessKind>().Select(EnumWords.Of)],
    };

    public static readonly QueryParameter Who = new(
        "who", ParameterType.Text, "人员编号：所为或所涉 The id of a person who did it, or whom it was about.");

    public static readonly QueryParameter From = new("from", ParameterType.Text, "网络地址 The client's network address.");

    public static readonly QueryParameter Before = new("before", ParameterType.Number, "从这一序号往前 Only before this revision.")
    {
        Pages = true,
    };

    /// <summary>All words.</summary>
    public static readonly IReadOnlyList<QueryParameter> Words = [Month, What, Who, From, Before];

    /// <summary>Reads what is asked.</summary>
    /// <exception cref="Http.Problems.ProblemException">It is refused.</exception>
    public static AccessQuery Read(HttpContext http, bool blanks)
    {
        var query = QueryValues.Read(http.Request.Query, Words, blanks);
        var month = AccessMonth.Of(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        if (query.Text(Month) is { } text && !AccessMonth.TryParse(text, out month))
            throw QueryValues.Refused("month 应为年月，如 2026-11。", "'month' is a year and month, as 2026-11.");
        return new AccessQuery(month, query.Number(Before))
        {
            What = EnumWords.TryRead<AccessKind>(query.Text(What), out var what) ? what : null,
            Who = query.Text(Who),
            From = query.Text(From),
        };
    }

    /// <summary>Answers with names.</summary>
    public static async Task<(IReadOnlyList<AccessShown> Entries, long? Next)> FindAsync(HttpContext http, AccessQuery query)
    {
        var services = http.RequestServices;
        var answer = await new AccessTrail(services.GetRequiredService<ILedger>()).FindAsync(query, http.RequestAborted);
        var names = await services.GetRequiredService<AccountStore>().People.NamesAsync(http.RequestAborted);
        return (
            [.. answer.Entries.Select(entry => new AccessShown(
                entry.Revision, AccessShown.WhoOf(entry.Noted, entry.Actor, names), entry.Noted))],
            answer.Next);
    }

    /// <summary>All that is asked for, as a file has it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="most">The most entries that a file has.</param>
    /// <exception cref="Http.Problems.ProblemException">There are more: a file that is cut short would pass for the whole.</exception>
    public static async Task<IReadOnlyList<AccessShown>> FindAllAsync(HttpContext http, AccessQuery query, int most = MostInFile)
    {
        var all = new List<AccessShown>();
        for (long? before = null; ;)
        {
            var (entries, next) = await FindAsync(http, query with { Before = before, Most = 10_000 });
            all.AddRange(entries);
            if (all.Count > most)
            {
                throw QueryValues.Refused(
                    $"这个月的访问记录超过 {most} 条，不能存为一个文件。请用 what、who 或 from 缩小范围。",
                    $"The month has more than {most} entries, too many for one file. Narrow it by 'what', 'who' or 'from'.");
            }

            if (next is null) return all;
            before = next;
        }
    }
}

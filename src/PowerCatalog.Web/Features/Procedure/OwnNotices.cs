using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Noticing;
using PowerCatalog.ReadModels.Procedure;

namespace PowerCatalog.Web.Features.Procedure;

/// <summary>What somebody is told of: the last ninety days, and two hundred at most.</summary>
internal static class OwnNotices
{
    private const int Most = 200;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>The notices, the newest first.</summary>
    /// <param name="services">The services of the request.</param>
    /// <param name="person">Who is told.</param>
    /// <param name="division">The catalog; null for all.</param>
    public static IReadOnlyList<Notice> Of(IServiceProvider services, Person person, DivisionCode? division)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        return [.. services.GetRequiredService<ProcedureQueries>().Notices(person, now - Kept, division).Take(Most)];
    }
}

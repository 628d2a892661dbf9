using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Domain.Procedure.Noticing;

namespace PowerCatalog.Web.Features.Procedure;

/// <summary>What whoever asks is told of: the last ninety days, and two hundred at most.</summary>
internal static class OwnNotices
{
    private const int Most = 200;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public static IReadOnlyList<Notice> Of(ProcedureRequest request)
    {
        var now = request.Http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return [.. request.Queries.Notices(request.Person, now - Kept, request.Division).Take(Most)];
    }
}

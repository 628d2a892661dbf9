using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Authority;
using PowerCatalog.Application.Drafts;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Features.Procedure;

/// <summary>Files and forms that wait to be recorded, which are the reform office's, and may be put forward instead.</summary>
internal static class StoredDrafts
{
    /// <summary>All of them, the newest first; none for others.</summary>
    public static IReadOnlyList<Draft> All(ProcedureRequest request) =>
        Authorities.ToRecord(request.Person, request.Division).IsGiven ? Store(request).All(request.Division) : [];

    /// <summary>One of them.</summary>
    /// <exception cref="ProblemException">It is gone, or not the person's to use.</exception>
    public static Draft Find(ProcedureRequest request, string id)
    {
        Actors.Of(request.Http.User, person => Authorities.ToRecord(person, request.Division));
        return Store(request).Find(request.Division, id) ?? throw Gone();
    }

    /// <summary>Removes one that was put forward.</summary>
    public static void Remove(ProcedureRequest request, Draft draft) => Store(request).Remove(draft);

    /// <summary>The answer where there is no such draft.</summary>
    public static ProblemException Gone() => new(
        ProblemTypes.DraftNotFound, "没有这份待记录的文件：它可能已经记录、丢弃，或放了一周以上。",
        "There is no such draft: it may have been recorded or thrown away, or have lain for more than a week.");

    private static DraftStore Store(ProcedureRequest request) => request.Http.RequestServices.GetRequiredService<DraftStore>();
}

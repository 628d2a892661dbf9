using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Authority;
using PowerCatalog.Application.Drafts;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Features.Procedure;

/// <summary>Files and forms that wait to be recorded, which are the reform office's, and may be put forward instead.</summary>
internal static class StoredDrafts
{
    /// <summary>Those of the person alone, the newest first; none for others than the reform office.</summary>
    public static IReadOnlyList<Draft> All(ProcedureRequest request) =>
        Authorities.ToRecord(request.Person, request.Division).IsGiven
            ? [.. Store(request).All(request.Division).Where(draft => IsOwn(request, draft))]
            : [];

    /// <summary>One of them.</summary>
    /// <exception cref="ProblemException">It is gone, or not the person's to use.</exception>
    public static Draft Find(ProcedureRequest request, string id)
    {
        Actors.Of(request.Http.User, person => Authorities.ToRecord(person, request.Division));
        var draft = Store(request).Find(request.Division, id) ?? throw Gone();
        return IsOwn(request, draft)
            ? draft
            : throw new ProblemException(
                ProblemTypes.Forbidden, "这份文件是别人上传或改过的。谁起草谁提出，才分得清起草和审核：请由上传人提出，或者自己重新上传。",
                "Somebody else sent this draft or changed it. Who drafts puts forward, so that who reviews is another: leave it to the "
                    + "sender, or send the file yourself.");
    }

    // Whoever had a hand in the lines counts as their drafter, whom the procedure keeps from reviewing them.
    private static bool IsOwn(ProcedureRequest request, Draft draft) => draft.Hands is [var only] && only == request.Person.Id.Value;

    /// <summary>Removes one that was put forward in an adjustment.</summary>
    public static void Remove(ProcedureRequest request, Draft draft, AdjustmentId adjustment) => Store(request).Settle(draft, adjustment);

    /// <summary>The answer where there is no such draft.</summary>
    public static ProblemException Gone() => new(
        ProblemTypes.DraftNotFound, "没有这份待记录的文件：它可能已经记录、丢弃，或放了一周以上。",
        "There is no such draft: it may have been recorded or thrown away, or have lain for more than a week.");

    private static DraftStore Store(ProcedureRequest request) => request.Http.RequestServices.GetRequiredService<DraftStore>();
}

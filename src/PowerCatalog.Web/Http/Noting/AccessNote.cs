using Microsoft.AspNetCore.Http;
using PowerCatalog.Domain.Access;
using PowerCatalog.Domain.People;

namespace PowerCatalog.Web.Http.Noting;

/// <summary>What a request did, for the trail of access, where its address and its answer do not say it.</summary>
internal sealed class AccessNote
{
    private AccessNote(AccessKind what, string? subject, PersonId? person) => (What, Subject, Person) = (what, subject, person);

    /// <summary>What.</summary>
    public AccessKind What { get; }

    /// <summary>Whom or what it was about.</summary>
    public string? Subject { get; }

    /// <summary>Who did it, where the request does not say so yet, as at signing in.</summary>
    public PersonId? Person { get; }

    /// <summary>Says it; of several the last holds.</summary>
    /// <param name="http">The request.</param>
    /// <param name="what">What.</param>
    /// <param name="subject">Whom or what it was about: ids and numbers, never what was typed.</param>
    /// <param name="person">Who did it, where the request does not say so yet.</param>
    public static void Set(HttpContext http, AccessKind what, string? subject = null, PersonId? person = null) =>
        http.Features.Set(new AccessNote(what, subject, person));

    /// <summary>What was said; null where nothing was.</summary>
    public static AccessNote? Of(HttpContext http) => http.Features.Get<AccessNote>();
}

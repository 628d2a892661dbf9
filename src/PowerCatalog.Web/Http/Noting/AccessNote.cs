using Microsoft.AspNetCore.Http;
using PowerCatalog.Domain.Access;
using PowerCatalog.Domain.People;

namespace PowerCatalog.Web.Http.Noting;

/// <summary>What a request did, for the trail of access, where its address and its answer do not say it.</summary>
internal sealed class AccessNote
{
    private AccessNote(AccessKind what, string? subject, PersonId? person, AccessNote? before) =>
        (What, Subject, Person, Before) = (what, subject, person, before);

    /// <summary>What.</summary>
    public AccessKind What { get; }

    /// <summary>Whom or what it was about.</summary>
    public string? Subject { get; }

    /// <summary>Who did it, where the request does not say so yet, as at signing in.</summary>
    public PersonId? Person { get; }

    /// <summary>What the request did before, as setting a password by a link that then signs in; null where nothing.</summary>
    public AccessNote? Before { get; }

    /// <summary>Says it, beside what was said before.</summary>
    /// <param name="http">The request.</param>
    /// <param name="what">What.</param>
    /// <param name="subject">Whom or what it was about: ids and numbers, never what was typed.</param>
    /// <param name="person">Who did it, where the request does not say so yet.</param>
    public static void Set(HttpContext http, AccessKind what, string? subject = null, PersonId? person = null) =>
        http.Features.Set(new AccessNote(what, subject, person, Of(http)));

    /// <summary>What was said last; null where nothing was.</summary>
    public static AccessNote? Of(HttpContext http) => http.Features.Get<AccessNote>();
}

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Origins;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Safety;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Layout.Sessions;

/// <summary>Who is signed in at the pages, and the token that proves that a form is ours.</summary>
internal static class PageSession
{
    // COR_E_IO, which an IOException has that the framework throws by itself.
    private const int BrokenOff = unchecked((int)0x80131620);

    /// <summary>Who is signed in; null where nobody is.</summary>
    public static PersonIdentity? Find(HttpContext http) => Actors.Find(http.User) is { Session: not null } person ? person : null;

    /// <summary>Whether somebody is signed in.</summary>
    public static bool IsSignedIn(HttpContext http) => Find(http) is not null;

    /// <summary>The field that a form of ours carries (it also sets the cookie that belongs to it).</summary>
    /// <exception cref="ProblemException">The page takes TLS, and was asked for without.</exception>
    public static FormToken Token(HttpContext http)
    {
        TlsOnly.Demand(http);
        var tokens = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        return new FormToken(tokens.FormFieldName, tokens.RequestToken!);
    }

    /// <summary>Reads a form that a page of ours sent.</summary>
    /// <exception cref="ProblemException">It did not come from one, or it holds more than a form may.</exception>
    /// <exception cref="BadHttpRequestException">It is larger than the address takes.</exception>
    public static async Task<IFormCollection> ReadOwnFormAsync(HttpContext http)
    {
        TlsOnly.Demand(http);
        OwnOrigin.Check(http.Request);
        // Read before its token is checked: the check does not say why it could not read a form.
        if (await ReadFormAsync(http) is { } form
            && await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http))
            return form;
        throw new ProblemException(
            ProblemTypes.BadRequest, "这个表单不是从本站页面发出的，或已经过期。请回到页面，重新提交。",
            "This form did not come from a page of this site, or is too old. Go back to the page and send it again.");
    }

    /// <summary>The answer to a form that holds more than a form may.</summary>
    public static ProblemException Unreadable() => new(
        ProblemTypes.BadRequest, "表单读不了：字段太多、有一项太长，或者内容不完整。什么都没有记录；请减少内容后重新提交。",
        "The form cannot be read: it has too many fields, one of them is too long, or it is not whole. Nothing was recorded; shorten it "
            + "and send it again.");

    // Null where there is no form, or it breaks off; where the connection did, that is what happened.
    private static async Task<IFormCollection?> ReadFormAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType) return null;
        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (InvalidDataException)
        {
            throw Unreadable();
        }
        // The body broke off. What the system says of a disk or a connection has a type or a code of its own, and is a failure.
        catch (IOException cut) when (cut.GetType() == typeof(IOException) && cut.HResult == BrokenOff)
        {
            return null;
        }
    }
}

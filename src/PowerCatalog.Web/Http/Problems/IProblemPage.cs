using Microsoft.AspNetCore.Http;

namespace PowerCatalog.Web.Http.Problems;

/// <summary>Shows a problem to a person.</summary>
internal interface IProblemPage
{
    /// <summary>Whether a person is asking, and not a program.</summary>
    bool IsAskedFor(HttpContext http);

    /// <summary>Sends the problem as a page.</summary>
    Task WriteAsync(HttpContext http, ProblemException problem);
}

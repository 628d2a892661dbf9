using Microsoft.AspNetCore.Http;

namespace PowerCatalog.Web.Http.Keeping;

/// <summary>What becomes of the answer to one request that may be kept.</summary>
/// <param name="answers">The answers that are kept.</param>
/// <param name="asked">What is asked.</param>
/// <param name="moment">When; null where the answer is of this visitor and is found by its tag alone.</param>
internal sealed class AnswerKeeping(KeptAnswers answers, string asked, KeptMoment? moment)
{
    private string? _tag;
    private string? _cookie;
    private bool _atOnce;

    /// <summary>The kept answer that is to be sent in place of one that is worked out.</summary>
    public KeptAnswer? Found { get; private set; }

    /// <summary>Of a request; null where its answer is not kept.</summary>
    public static AnswerKeeping? Of(HttpContext http) => http.Features.Get<AnswerKeeping>();

    /// <summary>The same once it was said what the answer is going to be.</summary>
    public static AnswerKeeping? Expected(HttpContext http) => Of(http) is { _tag: not null } keeping ? keeping : null;

    /// <summary>Says what the answer is going to be; true where it is kept, and nothing more is to be done for it.</summary>
    /// <param name="tag">Its strong ETag.</param>
    /// <param name="isOfReadModelsAlone">Whether it is a function of what is asked, the read models and the day.</param>
    public bool IsKept(string tag, bool isOfReadModelsAlone)
    {
        (_tag, _atOnce) = (tag, isOfReadModelsAlone && moment is not null);
        Found = answers.Find(asked, tag);
        if (Found is not null && _atOnce) answers.Note(asked, moment!, Found);
        return Found is not null;
    }

    /// <summary>Says that a cookie which the answer sets follows from what the tag stands for, so that it is kept with it.</summary>
    public void Sets(string cookie) => _cookie = cookie + "=";

    /// <summary>Sends content, and keeps it where it is what was said before.</summary>
    public Task SendAsync(HttpContext http, byte[] content)
    {
        var response = http.Response;
        if (response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.All(Follows))
            Keep(new KeptAnswer(_tag!, response, content));
        response.ContentLength = content.Length;
        return response.Body.WriteAsync(content, http.RequestAborted).AsTask();
    }

    private bool Follows(string? set) => _cookie is not null && set?.StartsWith(_cookie, StringComparison.Ordinal) == true;

    private void Keep(KeptAnswer answer)
    {
        answers.Keep(asked, answer);
        if (_atOnce) answers.Note(asked, moment!, answer);
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Domain.Time;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.Web.Projecting;

namespace PowerCatalog.Web.Http.Keeping;

/// <summary>
/// Keeps the answers to the public, within a number of bytes. An answer is a function of its address and its strong ETag, so what is kept
/// under both is the answer; where nothing was written to the read models since, the tag need not even be worked out anew. What a person
/// with an account is answered is never kept.
/// </summary>
internal sealed class KeptAnswers(ReadModelStamps stamps, ProjectionService projection, OwnWrites written, TimeProvider clock) : IDisposable
{
    // Of what asks: longer is no address of a page.
    private const int MostAsked = 1_024;

    // The pages of some thousand townships and powers.
    private readonly AnswerCache _kept = new(clock, 64L << 20);
    private readonly AnswerCache _noted = new(clock, 8L << 20);

    /// <summary>Puts it into the pipeline, before anybody asks who the client is.</summary>
    public static void Use(IApplicationBuilder app)
    {
        var kept = app.ApplicationServices.GetRequiredService<KeptAnswers>();
        app.Use(kept.AnswerAsync);
    }

    /// <summary>A kept answer; null where there is none.</summary>
    public KeptAnswer? Find(string asked, string tag) => _kept.Find<KeptAnswer>((asked, tag));

    /// <summary>Keeps an answer.</summary>
    public void Keep(string asked, KeptAnswer answer) => _kept.Keep((asked, answer.Tag), answer, answer.Bytes);

    /// <summary>Notes that an answer is right as long as the moment lasts.</summary>
    public void Note(string asked, KeptMoment moment, KeptAnswer answer) =>
        _noted.Keep(asked, new Noted(moment, answer.Tag), 2 * asked.Length + 200);

    public void Dispose()
    {
        _kept.Dispose();
        _noted.Dispose();
    }

    private async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        if (Asked(http) is not { } asked)
        {
            await next(http);
            return;
        }

        var moment = http.Request.Headers.Cookie.Count == 0 ? Now() : null;
        if (moment is not null && _noted.Find<Noted>(asked) is { } noted && noted.Moment == moment && Find(asked, noted.Tag) is { } known)
        {
            await known.SendAsync(http);
            return;
        }

        var keeping = new AnswerKeeping(this, asked, moment);
        http.Features.Set(keeping);
        await next(http);
        if (keeping.Found is { } found) await found.SendAsync(http);
    }

    // Null where nothing may be answered, or what was recorded here is not in the read models yet.
    private KeptMoment? Now() => !written.Any && stamps.Now() is { } stamp
        ? new KeptMoment(stamp, clock.Today(), projection.Outage?.Since)
        : null;

    // Null for what is not kept: writes, and what is asked with a token. Who asks with a session is answered with no tag.
    private static string? Asked(HttpContext http)
    {
        var request = http.Request;
        if (!HttpMethods.IsGet(request.Method) || request.Headers.Authorization.Count > 0) return null;
        var asked = string.Join(
            '\n', request.GetEncodedUrl(), request.Headers.Accept.ToString(), request.Headers.AcceptLanguage.ToString());
        return asked.Length <= MostAsked ? asked : null;
    }

    private sealed record Noted(KeptMoment Moment, string Tag);
}

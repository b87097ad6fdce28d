namespace Recourse.Capture;

/// <summary>What is asked of the page while it is read. Nothing in it is changed but the place that it is scrolled to.</summary>
internal static class PageScripts
{
    /// <summary>Headlines, what covers the middle, fields for a password, frames, what says that it is loading, pictures.</summary>
    public const string Seen = """
        () => {
            const shown = e => { const s = getComputedStyle(e), r = e.getBoundingClientRect(); return s.visibility !== 'hidden' && s.display !== 'none' && +s.opacity > 0.05 && r.width > 1 && r.height > 1; };
            const text = e => (e.innerText || '').trim();
            let cover = '';
            for (let e = document.elementFromPoint(innerWidth / 2, innerHeight / 2); e && e !== document.body && e !== document.documentElement; e = e.parentElement) {
                const s = getComputedStyle(e), r = e.getBoundingClientRect();
                if ((s.position === 'fixed' || (s.position === 'absolute' && +s.zIndex > 9)) && r.width * r.height > innerWidth * innerHeight * 0.15) { cover = text(e).slice(0, 2000); }
            }
            const loading = [...document.querySelectorAll('[aria-busy=true],[class*=loading],[class*=spinner],[class*=skeleton],[role=progressbar]')].filter(e => shown(e) && text(e).length < 200).map(e => text(e) || (e.className || e.getAttribute('role') || '').toString())[0]
                || [...document.querySelectorAll('p,div,span')].filter(e => e.children.length === 0 && /^(正在)?(努力)?加载中?[.…。]*$|^loading[.…]*$/i.test(text(e)) && shown(e)).map(text)[0] || '';
            const images = [...document.images].filter(shown);
            return {
                headlines: [...document.querySelectorAll('h1,h2,[role=alert],[role=dialog]')].filter(shown).map(text).join('\n').slice(0, 4000),
                cover,
                password: [...document.querySelectorAll('input[type=password]')].some(shown),
                frames: [...document.querySelectorAll('iframe')].filter(shown).map(f => f.src).join('\n').slice(0, 4000),
                loading: loading.slice(0, 200),
                broken: images.filter(i => i.complete && i.naturalWidth === 0 && /^http/.test(i.currentSrc || i.src)).length,
                pictures: images.length + document.querySelectorAll('video,canvas,svg').length,
                agent: navigator.userAgent,
            };
        }
        """;

    /// <summary>The text that is shown, frames of the same site included.</summary>
    public const string Text = """
        () => {
            const parts = [document.body ? document.body.innerText : ''];
            for (const f of document.querySelectorAll('iframe')) { try { if (f.contentDocument && f.contentDocument.body) { parts.push(f.contentDocument.body.innerText); } } catch { } }
            return parts.join('\n');
        }
        """;

    /// <summary>Goes down by one screen and says whether the end is reached, with the height of the page.</summary>
    public const string Down = """
        () => { window.scrollBy(0, innerHeight * 0.9); const h = document.documentElement.scrollHeight; return { end: window.scrollY + innerHeight >= h - 2, height: h }; }
        """;

    public const string Top = "() => window.scrollTo(0, 0)";
}

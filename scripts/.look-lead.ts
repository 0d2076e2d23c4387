import { cpSync, mkdtempSync, writeFileSync, readFileSync, existsSync } from 'node:fs'; import { tmpdir } from 'node:os'; import { join } from 'node:path';
import { launchBrowser } from './hosts/browser'; import { startServer } from './hosts/server'; import { quietSettings } from './hosts/settings'; import { openWorkbench } from './hosts/workbenchPage';
async function main(){
const tmp=mkdtempSync(join(tmpdir(),'look-')); cpSync('../shared/seeds',join(tmp,'seeds'),{recursive:true}); cpSync('samples',join(tmp,'harbour'),{recursive:true});
writeFileSync(join(tmp,'harbour','broken.txt'),Buffer.from('Déjà vu\n','latin1'));
writeFileSync(join(tmp,'two.code-workspace'),JSON.stringify({folders:[{path:'seeds'},{path:'harbour'}]}));
const server=await startServer({profile:join(tmp,'profile'),settings:{...quietSettings,'crossquote.annotator':'ann','workbench.colorTheme':'Light 2026'}});
const browser=await launchBrowser();
const payload=encodeURIComponent(JSON.stringify([['skipWelcome','true'],['skipReleaseNotes','true']]));
const auth=server.token===null?`payload=${payload}`:`tkn=${server.token}`;
const url=`http://127.0.0.1:${server.port}/?workspace=${encodeURIComponent(join(tmp,'two.code-workspace'))}&${auth}`;
const w=await openWorkbench(browser,url);
const shot=(n:string)=>w.page.screenshot({path:`/tmp/look/lead-${n}.png`});
const run=async(name:string)=>{ await w.page.keyboard.press('F1'); await w.page.waitForTimeout(900); await w.page.keyboard.type(name); await w.page.waitForTimeout(1200); await w.page.keyboard.press('Enter'); await w.page.waitForTimeout(2500); };
const open=async(n:string)=>{ await w.page.keyboard.press('Control+p'); await w.page.waitForTimeout(1000); await w.page.keyboard.type(n); await w.page.waitForTimeout(2500); await w.page.keyboard.press('Enter'); await w.page.waitForTimeout(1500); };
try{ 
await w.openFile('001_'); await w.language('News article'); await w.page.waitForTimeout(6000);
await run('Crossquote: Show Statements'); await shot('a');
await run('Crossquote: Show Articles'); await w.page.waitForTimeout(2000); await shot('b');
await w.clickOn('necessary and'); await w.page.keyboard.press('Alt+q'); await w.page.waitForTimeout(3000); await shot('c'); await w.page.keyboard.press('Enter'); await w.page.waitForTimeout(3000); await shot('d');
await run('Crossquote: Open or Create the Source List'); await w.page.waitForTimeout(3000); await shot('e');
await open('001_'); await w.hoverOver('The Special Military','other article').catch((e)=>console.log(String(e).slice(0,200))); await w.page.waitForTimeout(1000); await shot('f');
const x=w.hover.locator('a').filter({hasNot:w.page.locator('zz')}); console.log(await w.hover.locator('a').evaluateAll((els)=>els.map((e)=>(e as HTMLElement).title+'|'+e.textContent).join(' ; ')));
await w.hover.locator('a[data-href*="crossquote.decide"]').first().click().catch((e)=>console.log(String(e).slice(0,200))); await w.page.waitForTimeout(3000); await shot('g');
const links=join(tmp,'seeds/annotations/ann/links.jsonl'); console.log(existsSync(links)?readFileSync(links,'utf8'):'no links');
// the passage changes: the decision is an orphan
if(existsSync(links)){ const t=readFileSync(links,'utf8'); const r=JSON.parse(t.trim()); r.a.exact='Words that nobody ever wrote in this article at all'; r.a.prefix='zzz';r.a.suffix='yyy'; r.a.blob='0'.repeat(40); writeFileSync(links,JSON.stringify(r)+'\n'); }
await open('links.jsonl'); await w.page.waitForTimeout(4000); await shot('h');
await w.page.keyboard.press('Control+Home'); await w.page.keyboard.press('Control+.'); await w.page.waitForTimeout(2500); await shot('i');
await w.page.keyboard.press('Enter'); await w.page.waitForTimeout(3000); await shot('j');
} finally { await browser.close(); await server.stop(); }
}
main().catch((e)=>{console.error(e);process.exitCode=1});
